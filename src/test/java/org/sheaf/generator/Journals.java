// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

import java.util.ArrayList;
import java.util.List;

/** Journals that do not exist. Their ISSNs begin with 99 and have a wrong check digit, so that they cannot be real. */
final class Journals {
    private static final String TABLE = """
            Journal of Returning to Work|J. Return. Work|jrtw|Lampwright Press|London|United Kingdom|y|y
            Stroke and Society Quarterly|Stroke Soc. Q.|ssq|Harbour Academic|Edinburgh|United Kingdom|y|y
            Nordic Journal of Brain and Work|Nord. J. Brain Work|njbw|Fjordforlag|Bergen|Norway|y|y
            International Archives of Vocational Recovery|Int. Arch. Vocat. Recovery|iavr|Verhaven|Utrecht|Netherlands|y|y
            Peer Support Research and Practice|Peer Support Res. Pract.|psrp|Open Lantern|Toronto|Canada|n|y
            Annals of Community Neurology|Ann. Community Neurol.|acn|Meridian Medical|Boston|United States|y|y
            Occupational Therapy Horizons|Occup. Ther. Horiz.|oth|Meridian Medical|Boston|United States|y|y
            Journal of Stroke Nursing Studies|J. Stroke Nurs. Stud.|jsns|Lampwright Press|London|United Kingdom|y|y
            Aphasia and Everyday Life|Aphasia Everyday Life|ael|Harbour Academic|Edinburgh|United Kingdom|y|y
            Qualitative Inquiry in Rehabilitation|Qual. Inq. Rehabil.|qir|Southern Cross Scholarly|Melbourne|Australia|n|y
            Rehabilitation Methods|Rehabil. Methods|rm|Southern Cross Scholarly|Melbourne|Australia|y|y
            BMX Rehabilitation|BMX Rehabil.|bmxr|BMX Open|Leeds|United Kingdom|y|y
            Brain Injury Fatigue & Sleep|Brain Inj. Fatigue Sleep|bifs|Meridian Medical|Boston|United States|y|y
            European Review of Disability and Labour|Eur. Rev. Disabil. Labour|erdl|Verhaven|Utrecht|Netherlands|n|y
            Zeitschrift für berufliche Wiedereingliederung|Z. Berufl. Wiedereinglied.|zbw|Lindenverlag|Leipzig|Germany|y|n
            Revista Ibérica de Rehabilitación Laboral|Rev. Iber. Rehabil. Lab.|rirl|Ediciones Faro|Sevilla|Spain|y|n
            Health Economics of Long-Term Conditions|Health Econ. Long-Term Cond.|heltc|Harbour Academic|Edinburgh|United Kingdom|y|y
            Journal of Employer and Workplace Health|J. Empl. Workplace Health|jewh|Lampwright Press|London|United Kingdom|n|y
            Telehealth & Recovery|Telehealth Recovery|thr|Open Lantern|Toronto|Canada|y|y
            Caregiving After Illness|Caregiv. After Illn.|cai|Meridian Medical|Boston|United States|y|y
            Psychology of Recovery|Psychol. Recovery|por|Meridian Medical|Boston|United States|y|y
            Social Insurance Medicine|Soc. Insur. Med.|sim|Fjordforlag|Bergen|Norway|y|y
            Pacific Journal of Stroke Care|Pac. J. Stroke Care|pjsc|Southern Cross Scholarly|Melbourne|Australia|y|y
            African Journal of Community Rehabilitation|Afr. J. Community Rehabil.|ajcr|Umoja University Press|Durban|South Africa|n|n
            Trials in Rehabilitation|Trials Rehabil.|tir|BMX Open|Leeds|United Kingdom|y|y
            Disability, Work and Welfare|Disabil. Work Welf.|dww|Verhaven|Utrecht|Netherlands|n|y
            """;

    private static final List<InventedJournal> ALL = read();

    private Journals() {}

    static List<InventedJournal> all() {
        return ALL;
    }

    static InventedJournal byCode(String code) {
        return ALL.stream().filter(j -> j.code().equals(code)).findFirst().orElseThrow();
    }

    /** Something that is no journal: a publisher's own series, a preprint server, a register. */
    static InventedJournal place(String name, String code, String publisher, String city, String country) {
        return new InventedJournal(name, name, code, "", publisher, city, country, false, false);
    }

    private static List<InventedJournal> read() {
        List<InventedJournal> journals = new ArrayList<>();
        for (String line : TABLE.strip().split("\n")) {
            String[] f = line.split("\\|");
            String issn = wrongIssn(journals.size() + 1);
            journals.add(
                    new InventedJournal(f[0], f[1], f[2], issn, f[3], f[4], f[5], f[6].equals("y"), f[7].equals("y")));
        }
        return List.copyOf(journals);
    }

    /** {@code 99nn-00nX} with a check digit that is one too high (ISO 3297: weights 8 to 2, modulo 11). */
    private static String wrongIssn(int n) {
        String seven = "99" + (10 + n) + "0" + (10 + n * 3 % 89);
        int sum = 0;
        for (int i = 0; i < 7; i++) {
            sum += (8 - i) * Character.digit(seven.charAt(i), 10);
        }
        int right = (11 - sum % 11) % 11;
        int wrong = (right + 1) % 10;
        return seven.substring(0, 4) + "-" + seven.substring(4) + wrong;
    }
}
