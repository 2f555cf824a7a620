// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

import java.util.List;

/** The words out of which titles are made. */
final class Phrases {
    static final List<String> PEOPLE = lines("""
            working-age stroke survivors
            young adults with stroke
            people with aphasia
            people with mild stroke
            self-employed people after stroke
            women with stroke
            people with acquired brain injury
            adults with traumatic brain injury
            people recovering from subarachnoid haemorrhage
            stroke survivors in rural districts
            manual workers after stroke
            nurses who have had a stroke
            people with transient ischaemic attack
            people living with post-stroke fatigue
            spouses of stroke survivors
            employed carers
            veterans with brain injury
            migrants living with stroke
            teachers returning after stroke
            people with arm weakness after stroke
            students with brain injury
            older workers with stroke
            people with hemianopia
            drivers with a history of stroke
            parents of young children after stroke
            farmers after stroke
            people with cognitive impairment after stroke
            first-time stroke patients on sick leave
            """);

    static final List<String> SUPPORT = lines("""
            peer mentoring
            a peer-led self-management group
            telephone coaching by trained volunteers
            early vocational rehabilitation
            workplace coordination
            group-based fatigue management
            an online peer community
            job coaching
            supported employment
            a return-to-work coordinator
            graded return to work
            a smartphone activity diary
            a mentor-facilitated walking group
            virtual work simulation
            peer visits on the stroke ward
            motivational interviewing
            cognitive rehabilitation
            a peer-run café
            a choir for people with aphasia
            occupational therapy case management
            tele-rehabilitation
            training for line managers
            paid peer support workers
            mindfulness training
            an off-road driving assessment
            a six-month buddy scheme
            early supported discharge
            goal setting with former patients
            a written work plan
            compensatory memory training
            """);

    static final List<String> EXPERIENCES = lines("""
            telling the employer
            the first day back at work
            invisible impairments at the workplace
            identity and loss of occupation
            becoming a mentor
            hope borrowed from others
            negotiating adjustments
            pacing the working day
            being sent home without a plan
            friendship with fellow patients
            losing and regaining a driving licence
            pressure to return too early
            the end of formal rehabilitation
            speaking up in meetings
            money worries
            being treated as ill
            holding a family together
            meeting the occupational physician
            sharing one's story with strangers
            leaving work for good
            """);

    static final List<String> OUTCOMES = lines("""
            return to paid work
            job retention
            sickness absence
            work ability
            fatigue
            mood
            social participation
            life satisfaction
            income
            working hours
            loneliness
            self-efficacy
            unmet needs
            health-related quality of life
            """);

    static final List<String> EXPOSURES = lines("""
            stroke severity at admission
            education
            night shift work
            depressive symptoms
            walking speed
            contact with the workplace during sick leave
            company size
            living alone
            thrombolysis
            executive function
            pre-stroke sick leave
            social support
            length of hospital stay
            access to occupational health services
            """);

    static final List<String> PLACES = lines("""
            Norway
            Sweden
            Denmark
            the Netherlands
            England
            Scotland
            Wales
            Ireland
            Germany
            Switzerland
            Spain
            Portugal
            Italy
            France
            Canada
            Australia
            New Zealand
            Japan
            South Korea
            Taiwan
            Singapore
            India
            South Africa
            Nigeria
            Ghana
            Brazil
            Chile
            Iceland
            Finland
            Poland
            """);

    static final List<String> TELLING = lines("""
            "I was the one who knew"
            "You look fine"
            "Somebody who has walked the same road"
            "It is my job, not my hobby"
            "They kept the chair warm for me"
            "Half a day is not half a person"
            "Nobody rang"
            "I measure my week in spoons"
            "The phone became my lifeline"
            "My boss googled it"
            "We laugh about the same things"
            "I had to learn my own name again"
            "Not a patient any more"
            "Three steps forward"
            "It took one coffee"
            "The meeting went on without me"
            """);

    static final List<String> QUALITATIVE = lines("""
            an interview study
            a focus group study
            a grounded theory study
            an interpretative phenomenological analysis
            a longitudinal qualitative study
            an ethnography
            a photovoice project
            a narrative inquiry
            a framework analysis
            a qualitative descriptive study
            """);

    static final List<String> TRIALS = lines("""
            a randomised controlled trial
            a cluster randomised trial
            a feasibility trial
            a pilot randomised study
            a stepped-wedge trial
            a pragmatic multicentre trial
            a non-randomised controlled study
            a crossover trial
            """);

    static final List<String> REVIEWS = lines("""
            a systematic review
            a scoping review
            a meta-ethnography
            a realist review
            a systematic review and meta-analysis
            an integrative review
            a rapid evidence review
            an umbrella review
            """);

    static final List<String> SETTINGS = lines("""
            a university hospital
            community clinics
            small and medium-sized firms
            three rehabilitation centres
            primary care
            a regional stroke network
            municipal services
            the voluntary sector
            the public sector
            specialised outpatient units
            """);

    static final List<String> TOWN_BEGINNINGS = List.of(
            "North", "East", "West", "Salt", "Stone", "Lantern", "Mill", "Ash", "Fern", "Harbour", "Kings", "Marl",
            "Oak", "Heron", "Barrow", "Winter", "Silver", "Thorn", "Wood", "Black", "Clover", "Dun", "Fair", "Glen",
            "Hazel", "Iron", "Larch", "Moor", "Otter", "Raven");

    static final List<String> TOWN_ENDINGS = List.of(
            "holm", "mere", "ford", "wick", "by", "haven", "stead", "field", "bridge", "ness", "dale", "port", "mouth",
            "garth", "combe", "minster", "thorpe", "hythe", "burn", "cliff");

    private Phrases() {}

    private static List<String> lines(String block) {
        return List.of(block.strip().split("\n"));
    }
}
