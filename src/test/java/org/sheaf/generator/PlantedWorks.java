// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sheaf.generator.Subject.Design;

/** The works that traps are made of, each with a name, a title of its own and an abstract that fits it. */
final class PlantedWorks {
    /** The first number of a planted work. */
    static final long FIRST = 2001;

    /** name | design | journal | year | title | whom it is about | what it is about. */
    private static final String TABLE = """
            pharos|TRIAL|tir|2018|Coaching by telephone after a first stroke: the PHAROS randomised trial|people with a first stroke|coaching by telephone
            sici|COHORT|acn|2003|Driving again, working again: five-year course of licence holders with hemiparesis|licence holders with hemiparesis|driving again
            capitals-doi|REVIEW|jsns|2016|What ward nurses can do for working life after stroke: an integrative review|ward nurses|talk about work on the ward
            courage|QUALITATIVE|qir|2014|Borrowed courage: mentors and mentees look back on a year of meetings|mentors and mentees|a year of meetings
            certificates|SURVEY|sim|2011|Who certifies sickness after stroke? A survey of general practitioners in two counties|general practitioners|certifying sickness
            ten-years|COHORT|njbw|2020|Employment ten years after stroke at a young age: a nationwide register study|young adults with stroke|employment in the long run
            words|QUALITATIVE|ael|2017|Words at work: how colleagues adapt to aphasia in the open-plan office|office workers with aphasia|adapting talk in the office
            splint|MIXED|oth|2013|From splint to spreadsheet: hand therapy that aims at the job|clerical workers with a weak hand|job-oriented hand therapy
            port|COHORT|ssq|2008|Neighbourhood and employment after stroke in a port city|dock and harbour workers|neighbourhood deprivation
            kitchen|QUALITATIVE|jrtw|2021|The staff kitchen as a place of rehabilitation|catering staff after stroke|informal help from colleagues
            shifts|COHORT|erdl|2015|Rotating shifts and relapse into sick leave after cerebral infarction|shift workers after stroke|rotating shifts
            fjord|QUALITATIVE|njbw|2012|Long roads to the therapist: vocational rehabilitation along a fjord|people in remote municipalities|travelling to rehabilitation
            bakery|MIXED|dww|2018|Early mornings: bakers, butchers and the return to craft trades after stroke|self-employed craftspeople|returning to a craft
            saga|QUALITATIVE|sim|2019|A pension at forty: being assessed for disability benefit after stroke|claimants of disability benefit|being assessed
            steps|MIXED|zbw|2015|Going back to work in steps after stroke: experience with the phased model|employees in phased return|phased return
            colleagues|QUALITATIVE|rirl|2012|Back at work after a stroke: how colleagues see it|work colleagues|the return of a colleague
            pages-one|TRIAL|rm|2010|Memory notebooks for office work after brain injury|office workers with brain injury|memory notebooks
            pages-two|INSTRUMENT|bifs|2016|A fatigue diary with seven questions for the working day|employees with fatigue|a fatigue diary
            online-one|REVIEW|cai|2022|Carers who cut their hours: a systematic review of employment among spouses|employed spouses|cutting working hours
            online-two|QUALITATIVE|por|2018|Envy, pride and the mentor who got the job|mentors|comparison with others
            village|MIXED|ajcr|2013|Community rehabilitation workers and income after stroke in three villages|villagers with stroke|community rehabilitation
            market|QUALITATIVE|ajcr|2017|Trading with one hand: market women after stroke|market women|trading after stroke
            insurers|SURVEY|sim|2014|Insurers, employers and the cost of waiting after stroke|insurers and employers|waiting for a decision
            ferry|COHORT|pjsc|2019|Seafarers and ferry crews: fitness for duty after transient ischaemic attack|seafarers|fitness for duty
            library|QUALITATIVE|qir|2016|The public library as a halfway house to employment: an ethnography|library volunteers after stroke|volunteering at a library
            apprentices|COHORT|jewh|2020|Apprentices with stroke: completion of training and first employment|apprentices|completing training
            capitals|ECONOMIC|heltc|2011|The price of a mentor: costs of a volunteer scheme in eight towns|volunteer mentors|a volunteer scheme
            markup|MIXED|oth|2022|Tools and tasks: adapting machinery for operators with hemiparesis|machine operators|adapting machinery
            first-author|TRIAL|acn|2006|Speech therapy in the evening for people in work|people in work|evening speech therapy
            two-dois-one|REVIEW|psrp|2020|Peer support after stroke: a taxonomy of roles|peer supporters|roles in peer support
            two-dois-two|SURVEY|jewh|2017|What small firms know about stroke: a telephone survey in four regions|owners of small firms|knowledge of stroke
            title-year|QUALITATIVE|ssq|2009|Waiting for the letter from the pension office|applicants|waiting for an answer
            editorial-one|REVIEW|ssq|2010|Editorial|readers|an issue
            editorial-two|REVIEW|ssq|2010|Editorial|readers|an issue
            editorial-three|REVIEW|ssq|2010|Editorial|readers|an issue
            editorial-four|REVIEW|ssq|2011|Editorial|readers|an issue
            books-one|REVIEW|cai|2014|Book reviews|readers|new books
            books-two|REVIEW|cai|2015|Book reviews|readers|new books
            letter-one|SURVEY|acn|2017|Letter to the Editor|readers|a letter
            letter-two|SURVEY|acn|2017|Letter to the Editor|readers|a letter
            part-one|REVIEW|rm|2014|Vocational assessment after stroke. Part I: principles|assessors|vocational assessment
            part-two|REVIEW|rm|2014|Vocational assessment after stroke. Part II: instruments|assessors|vocational assessment
            fatigue-one|QUALITATIVE|bifs|2015|Tiredness that sleep does not mend, 1: the view of patients|patients with fatigue|tiredness
            fatigue-two|QUALITATIVE|bifs|2015|Tiredness that sleep does not mend, 2: the view of partners|partners of patients|tiredness
            spinal-one|QUALITATIVE|jrtw|2018|Provider views on barriers to a supported employment programme after stroke|providers|a supported employment programme
            spinal-two|COHORT|jrtw|2018|Quality of life of veterans in a supported employment programme after stroke|veterans|a supported employment programme
            women|QUALITATIVE|psrp|2019|Mentoring circles after stroke: experiences of women|women with stroke|mentoring circles
            men|QUALITATIVE|psrp|2019|Mentoring circles after stroke: experiences of men|men with stroke|mentoring circles
            cohort-a|COHORT|njbw|2013|Sick leave after stroke in the county of Eastmere 2001 to 2005|employees of one county|sick leave
            cohort-b|COHORT|njbw|2016|Sick leave after stroke in the county of Eastmere 2006 to 2010|employees of one county|sick leave
            same-title-a|REVIEW|jrtw|2012|Returning to work after stroke|readers|returning to work
            same-title-b|QUALITATIVE|pjsc|2016|Returning to work after stroke|people in work|returning to work
            half-year|TRIAL|tir|2015|Buddy scheme for early return to work after stroke: six-month results of a randomised trial|employees with stroke|a buddy scheme
            two-years|TRIAL|tir|2017|Buddy scheme for early return to work after stroke: two-year results of a randomised trial|employees with stroke|a buddy scheme
            report-one|SURVEY|ssq|2018|National register of stroke and work: annual report 2018|people on the register|the register
            report-two|SURVEY|ssq|2019|National register of stroke and work: annual report 2019|people on the register|the register
            intro-one|REVIEW|ssq|2013|Introduction|readers|the book
            intro-two|REVIEW|ssq|2018|Introduction|readers|the book
            registered|TRIAL|tir|2021|Mentors on the stroke ward: a cluster randomised trial of the BEACON programme|inpatients of working age|mentors on the ward
            registration|TRIAL|tir|2019|Effect of Ward-based Mentoring on Return to Work After Stroke (BEACON)|inpatients of working age|mentors on the ward
            corrected-one|TRIAL|bmxr|2017|Group walks with a mentor to rebuild stamina for work: a randomised trial|members of walking groups|group walks
            erratum-one|TRIAL|bmxr|2018|Correction to: Group walks with a mentor to rebuild stamina for work: a randomised trial|members of walking groups|group walks
            corrected-two|COHORT|jsns|2014|Discharge letters that mention the job: an audit in nine hospitals|hospital staff|discharge letters
            erratum-two|COHORT|jsns|2014|Erratum: Discharge letters that mention the job: an audit in nine hospitals|hospital staff|discharge letters
            discussed|ECONOMIC|heltc|2019|Are paid peer workers worth their wages? A cost-benefit analysis|paid peer workers|paid peer work
            comment|ECONOMIC|heltc|2019|Comment on: Are paid peer workers worth their wages? A cost-benefit analysis|paid peer workers|paid peer work
            reply|ECONOMIC|heltc|2020|Are paid peer workers worth their wages? Authors' reply|paid peer workers|paid peer work
            trial-one|TRIAL|tir|2022|Peer-led return-to-work groups after stroke (HARBOUR): a multicentre randomised controlled trial|employees with stroke|peer-led groups
            protocol-one|TRIAL|tir|2019|Peer-led return-to-work groups after stroke (HARBOUR): study protocol for a multicentre randomised controlled trial|employees with stroke|peer-led groups
            trial-two|REVIEW|psrp|2021|Lived experience in stroke services: a scoping review|staff with lived experience|lived experience
            protocol-two|REVIEW|psrp|2019|Lived experience in stroke services: protocol for a scoping review|staff with lived experience|lived experience
            published-one|MIXED|thr|2022|A video community of mentors: acceptability and reach in sparsely populated areas|people in sparsely populated areas|a video community
            preprint-one|MIXED|thr|2021|A video community of mentors: acceptability and reach in sparsely populated areas|people in sparsely populated areas|a video community
            published-two|COHORT|acn|2024|Cognitive screening on day five and employment at one year|patients on day five|cognitive screening
            preprint-two|COHORT|acn|2023|Cognitive screening on day five and employment at one year: a prospective cohort|patients on day five|cognitive screening
            paper-one|SURVEY|jewh|2018|Line managers and the employee who had a stroke: needs for training|line managers|training needs
            abstract-one|SURVEY|jewh|2016|Line managers and the employee who had a stroke: needs for training|line managers|training needs
            paper-two|INSTRUMENT|oth|2021|The Lantern Work Readiness Scale: psychometric properties in a Nordic sample|people in rehabilitation|work readiness
            abstract-two|INSTRUMENT|oth|2019|Psychometric properties of the Lantern Work Readiness Scale|people in rehabilitation|work readiness
            retracted|TRIAL|acn|2015|High-dose coaching doubles the rate of return to work after stroke|patients of one clinic|high-dose coaching
            retraction|TRIAL|acn|2018|Retraction: High-dose coaching doubles the rate of return to work after stroke|patients of one clinic|high-dose coaching
            withdrawn|COHORT|sim|2020|Benefit sanctions speed up recovery after stroke|claimants|benefit sanctions
            concern|COHORT|bifs|2019|Sleep, fatigue and wages after brain injury: a twin study|twins|sleep and wages
            concern-notice|COHORT|bifs|2021|Expression of concern: Sleep, fatigue and wages after brain injury: a twin study|twins|sleep and wages
            decided-one|QUALITATIVE|psrp|2018|Mentors on call: night-time support for people back on shift|people back on shift|support at night
            decided-two|REVIEW|por|2017|Animal studies of enriched environments and motor recovery|laboratory animals|enriched environments
            decided-three|SURVEY|cai|2015|Grandparents who step in when a parent has a stroke|grandparents|stepping in
            decided-four|MIXED|jrtw|2023|A mentor's handbook, written by mentors|mentors|writing a handbook
            covidence-one|TRIAL|rm|2019|Treadmill training with a timetable: effects on commuting|commuters with stroke|treadmill training
            covidence-two|QUALITATIVE|qir|2020|Keys, badge, laptop: objects that people keep from their jobs|people on long sick leave|keeping things from work
            covidence-three|SURVEY|erdl|2018|Quotas and stroke: do employers in three countries know the law?|employers|quota laws
            """;

    private final Map<String, InventedWork> works = new LinkedHashMap<>();

    PlantedWorks(long seed) {
        WorkFactory factory = new WorkFactory(seed);
        long number = FIRST;
        for (String line : TABLE.strip().split("\n")) {
            String[] cell = line.split("\\|");
            works.put(cell[0], plant(factory.work(number), cell, seed));
            number++;
        }
    }

    InventedWork byName(String name) {
        InventedWork work = works.get(name);
        if (work == null) {
            throw new IllegalArgumentException("no planted work is named " + name);
        }
        return work;
    }

    int count() {
        return works.size();
    }

    private static InventedWork plant(InventedWork base, String[] cell, long seed) {
        Design design = Design.valueOf(cell[1]);
        InventedJournal journal = Journals.byCode(cell[2]);
        int year = Integer.parseInt(cell[3]);
        Subject subject = new Subject(design, cell[4], cell[5], cell[6], base.place());
        int first = 100 + (int) (base.number() * 37 % 830);
        Imprint imprint = new Imprint(
                journal,
                year,
                base.imprint().month(),
                base.imprint().day(),
                String.valueOf(year - 1990 + journal.code().length()),
                String.valueOf(1 + (base.imprint().month() - 1) / 2),
                String.valueOf(first),
                String.valueOf(first + 6 + base.number() % 9),
                "");
        WorkKind kind = switch (design) {
            case TRIAL -> WorkKind.TRIAL;
            case REVIEW -> WorkKind.REVIEW;
            default -> WorkKind.ARTICLE;
        };
        String doi = journal.dois()
                ? String.format(Locale.ROOT, "10.5555/%s.%d.%05d", journal.code(), year, base.number())
                : "";
        return base.withKind(kind)
                .withTitle(cell[4])
                .withImprint(imprint)
                .withDoi(doi)
                .withKeywords(List.of("stroke", cell[6]))
                .withPassages(AbstractMaker.passages(subject, year, Dice.of(seed, "abstract", base.number())));
    }
}
