// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

import java.util.ArrayList;
import java.util.List;

/** Names of people, of many countries, with particles, hyphens and letters beyond English. Put together by chance. */
final class Names {
    private static final List<String> FAMILIES = words("""
            Abelsgård|Achterberg|Adeyinka|Aksoy|Almqvist|Anand|Aubertin|Baptiste-Roy|Barkworth|Bellweather|Bjørnestad|
            Boateng|Bruhnke|Bystrøm|Caballero Luján|Callaghan|Castelnovo|Chaudhary|Chen|Coldstream|Corrêa|Cwiklinska|
            da Silveira|Dalgaard|Das|de Boer|de la Fuente|Delacroix-Petit|Desjarlais|Dhillon|Dragomir|Dufresne|
            Eastlake|Egeland|Eide|Ekström|Erdoğan|Esterhuizen|Fairweather|Ferreira|Fiorentino|Fjellheim|Fujimori|
            Gallacher|García Olmos|Ghosh|Gjerde|Goldsworthy|Grønlund|Guérin|Haddad|Halvorsen|Hämäläinen|Hartigan|
            Hawthornthwaite|Hernández|Hoekstra|Holmgren|Hussain|Ibáñez|Inoue|Iyer|Jablonski|Jakobsen|Janssens|
            Jóhannsdóttir|Kaczmarek|Kallio|Kapoor|Karlsdotter|Kavanagh|Keršytė|Kim|Kjærgaard|Kowalczuk|Krüger|Kumar|
            Lacroix|Lauritzen|Le Goff|Lee|Lefkowitz|Li|Lindqvist|Llewellyn|Löfgren|Lombardi|MacAskill|Mahlangu|
            Marchetti|Martínez-Pons|Mbeki-Jones|McAllister|McGonagle|Meiring|Mendes|Mikkelsen|Moreau|Mukherjee|
            Müller|Nakagawa|Ndlovu|Nguyen|Nørgaard|Novák|Nyström|O'Brien|O'Dowd|O'Sullivan|Oduya|Okafor|Olofsson|
            Ong|Østergaard|Oyelaran|Pallavicini|Park|Pettersson|Pfeiffer|Pham|Pinheiro|Prendergast|Quintanilla|
            Rahman|Ramaswamy|Rasmussen|Raudsepp|Ritchie|Rivière|Rodrigues|Rosenkrantz|Rouhani|Ruud|Saarinen|Sánchez|
            Sato|Schönfeld|Seddon|Shimizu|Sigurðsson|Silva|Singh|Skovgaard|Smedley|Søndergaard|Stavrou|Stokkermans|
            Strand|Sundqvist|Szabó|Takahashi|Tanaka|Thibodeaux|Thorvaldsen|Tjernberg|Törnqvist|Tremblay|Tveit|
            Uchida|Underhill|Vaillancourt|van den Heuvel|van der Meer|van Dijk|Varga|Vásquez|Venkatesan|Vestergaard|
            von Hagen|Wadsworth-Ellis|Wang|Warburton|Weatherill|Whitcombe|Wierzbicki|Winterbourne|Wojciechowski|
            Wong|Yamamoto|Yildirim|Young|Zając|Zhang|Zhao|Zimmerli|Žukauskas
            """);

    private static final List<String> GIVEN = words("""
            Adaeze|Agnieszka|Aisha|Alasdair|Amélie|Ana Lucía|Anders|Andrea|Anjali|Anna-Karin|Annelies|Antoine|
            Aoife|Arjun|Asbjørn|Åsa|Astrid|Ayşe|Bartosz|Beatriz|Benedikt|Birgit|Bronwen|Camille|Carlos Eduardo|
            Catriona|Cécile|Chidi|Chiara|Christian|Claire|Dagny|Daniela|David|Deirdre|Dilip|Dorota|Eleanor|Elif|
            Emma|Erik|Esther|Fatima|Federico|Fiona|Frida|Gareth|Giulia|Grace|Greta|Haruka|Heidi|Helen|Hiroshi|
            Ifeoma|Inés|Ingrid|Jacob|James|Jan|Jean-Pierre|Jelena|Jennifer|Joana|Johanna|John|Jonas|José|
            Juan Pablo|Julia|Kari|Karin|Katarzyna|Kavita|Kenji|Kirsten|Kwame|Lars|Laura|Leila|Lene|Li-Wei|Linda|
            Lotte|Louise|Lucas|Maartje|Magnus|Malin|Marek|Margaret|María José|Marie|Mark|Marta|Martin|Mary-Anne|
            Matthew|Mei|Mette|Michael|Mirjam|Mohammed|Nadia|Naomi|Niamh|Nicola|Nikolai|Oluwaseun|Olga|Oscar|
            Paolo|Patricia|Paul|Pauline|Peter|Petra|Priya|Rachel|Rafael|Ragnhild|Rebecca|Ricardo|Robert|Rosa|
            Ruth|Samuel|Sandra|Sara|Sean|Silje|Simon|Sofia|Solveig|Sophie|Sunita|Susan|Sven|Tamsin|Teresa|Thabo|
            Thomas|Tomasz|Trine|Ulrika|Ursula|Veronika|Victoria|Wei|William|Xiu Ying|Yasmin|Yuki|Zanele|Zofia
            """);

    private static final List<String> MIDDLE = List.of(
            "Alice",
            "Bruno",
            "Cornelia",
            "Dietrich",
            "Elise",
            "Finn",
            "Gwendolyn",
            "Hugo",
            "Irene",
            "Kirsti",
            "Maud",
            "Nils",
            "Odile",
            "Rune",
            "Theresa",
            "Willem");

    private Names() {}

    /** One to eight people, two to five as a rule; now and then one of them with a second given name. */
    static List<InventedAuthor> team(Dice dice) {
        int size = dice.chance(12) ? 1 : dice.chance(80) ? dice.between(2, 5) : dice.between(6, 8);
        List<InventedAuthor> team = new ArrayList<>();
        while (team.size() < size) {
            InventedAuthor next = person(dice);
            if (team.stream().noneMatch(a -> a.family().equals(next.family()))) {
                team.add(next);
            }
        }
        return team;
    }

    static InventedAuthor person(Dice dice) {
        String given = dice.pick(GIVEN);
        if (dice.chance(30) && given.indexOf(' ') < 0 && given.indexOf('-') < 0) {
            given = given + " " + dice.pick(MIDDLE);
        }
        return new InventedAuthor(dice.pick(FAMILIES), given);
    }

    private static List<String> words(String block) {
        return List.of(block.replace("\n", "").split("\\|"));
    }
}
