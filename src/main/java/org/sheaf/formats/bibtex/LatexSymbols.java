// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.bibtex;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The commands of LaTeX that stand for a character, an accent, or nothing that a plain text could show. */
final class LatexSymbols {
    /** Accents by their command, as the combining character of Unicode that goes behind the letter. */
    private static final Map<String, Character> ACCENTS = Map.ofEntries(
            Map.entry("'", '\u0301'),
            Map.entry("`", '\u0300'),
            Map.entry("^", '\u0302'),
            Map.entry("\"", '\u0308'),
            Map.entry("~", '\u0303'),
            Map.entry("=", '\u0304'),
            Map.entry(".", '\u0307'),
            Map.entry("u", '\u0306'),
            Map.entry("v", '\u030C'),
            Map.entry("H", '\u030B'),
            Map.entry("r", '\u030A'),
            Map.entry("c", '\u0327'),
            Map.entry("k", '\u0328'),
            Map.entry("d", '\u0323'),
            Map.entry("b", '\u0331'),
            Map.entry("h", '\u0309'),
            Map.entry("t", '\u0361'),
            Map.entry("G", '\u030F'),
            Map.entry("U", '\u030E'),
            Map.entry("acute", '\u0301'),
            Map.entry("grave", '\u0300'),
            Map.entry("hat", '\u0302'),
            Map.entry("widehat", '\u0302'),
            Map.entry("ddot", '\u0308'),
            Map.entry("tilde", '\u0303'),
            Map.entry("widetilde", '\u0303'),
            Map.entry("bar", '\u0304'),
            Map.entry("overline", '\u0304'),
            Map.entry("dot", '\u0307'),
            Map.entry("breve", '\u0306'),
            Map.entry("check", '\u030C'),
            Map.entry("vec", '\u20D7'));

    /** An accent over nothing is the character itself. */
    private static final Map<Character, String> ALONE = Map.of(
            '\u0301', "\u00B4", '\u0300', "`", '\u0302', "^", '\u0308', "\u00A8", '\u0303', "~", '\u0304', "\u00AF",
            '\u0307', "\u02D9", '\u0306', "\u02D8", '\u030C', "\u02C7", '\u0327', "\u00B8");

    /** Switches and marks that change how a text looks, and hints to the typesetter. */
    private static final Set<String> NOTHING = Set.of(
            "emph",
            "textit",
            "textbf",
            "textsc",
            "textsl",
            "texttt",
            "textrm",
            "textsf",
            "textup",
            "textmd",
            "textnormal",
            "text",
            "mbox",
            "hbox",
            "mathrm",
            "mathit",
            "mathbf",
            "mathsf",
            "mathtt",
            "mathcal",
            "mathbb",
            "mathfrak",
            "boldsymbol",
            "bm",
            "operatorname",
            "underline",
            "uline",
            "protect",
            "relax",
            "bf",
            "it",
            "em",
            "rm",
            "sf",
            "tt",
            "sc",
            "sl",
            "bfseries",
            "itshape",
            "slshape",
            "scshape",
            "upshape",
            "mdseries",
            "ttfamily",
            "rmfamily",
            "sffamily",
            "normalfont",
            "small",
            "tiny",
            "large",
            "footnotesize",
            "scriptsize",
            "normalsize",
            "left",
            "right",
            "big",
            "Big",
            "bigl",
            "bigr",
            "displaystyle",
            "textstyle",
            "noindent",
            "allowbreak",
            "nobreak",
            "linebreak",
            "mkbibemph",
            "mkbibitalic",
            "mkbibbold",
            "mkbibacro",
            "nocase",
            "selectfont",
            "/",
            "-",
            "!",
            "@",
            "(",
            ")",
            "[",
            "]",
            "ensuremath",
            "limits",
            "nolimits",
            "sloppy",
            "mathnormal",
            "url",
            "path",
            "nolinkurl",
            "uppercase",
            "MakeUppercase",
            "lowercase",
            "aftergroup",
            "xspace",
            "bgroup",
            "egroup");

    /** Space of some width. */
    private static final Set<String> BLANKS =
            Set.of(" ", ",", ":", ";", ">", "quad", "qquad", "enspace", "thinspace", "space", "nobreakspace", "hfill");

    private static final Map<String, String> SYMBOLS = symbols();

    private LatexSymbols() {}

    /** The combining character of an accent; null if the command is none. */
    static @Nullable Character accent(String command) {
        return ACCENTS.get(command);
    }

    /** What an accent over nothing shows. */
    static String alone(char accent) {
        return ALONE.getOrDefault(accent, "");
    }

    /** The characters that a command stands for; null if it stands for none. */
    static @Nullable String symbol(String command) {
        return SYMBOLS.get(command);
    }

    static boolean isNothing(String command) {
        return NOTHING.contains(command);
    }

    static boolean isBlank(String command) {
        return BLANKS.contains(command);
    }

    /** Characters raised ({@code ^}), as far as Unicode has them all; null if it has not. */
    static @Nullable String raised(String text) {
        return text.equals("\u2218") ? "\u00B0" : mapped(text, "0123456789+-=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ");
    }

    /** Characters lowered ({@code _}), as far as Unicode has them all; null if it has not. */
    static @Nullable String lowered(String text) {
        return mapped(text, "0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎");
    }

    private static @Nullable String mapped(String text, String from, String to) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int place = from.indexOf(text.charAt(i) == '\u2212' ? '-' : text.charAt(i));
            if (place < 0) {
                return null;
            }
            out.append(to.charAt(place));
        }
        return out.toString();
    }

    private static Map<String, String> symbols() {
        Map<String, String> map = new HashMap<>();
        put(map, """
                ss ß SS ẞ ae æ AE Æ oe œ OE Œ aa å AA Å o ø O Ø l ł L Ł dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ NG Ŋ
                i ı j ȷ ij ĳ IJ Ĳ imath ı jmath ȷ texthtq ɦ textcommabelow ̦
                dots … ldots … textellipsis … cdots ⋯ dotsc … dotsb ⋯ vdots ⋮ ddots ⋱
                textdegree ° degree ° textcelsius ℃ celsius ℃ textquotesingle ' textquotedbl " textquoteleft ‘
                textquoteright ’ textquotedblleft “ textquotedblright ” lq ‘ rq ’ quotesinglbase ‚ quotedblbase „
                glqq „ grqq “ flqq « frqq » glq ‚ grq ‘ guillemotleft « guillemotright » guillemetleft «
                guillemetright » guilsinglleft ‹ guilsinglright › textendash – textemdash — textminus −
                textbackslash \\ backslash \\ textasciitilde ~ textasciicircum ^ textasciigrave ` textasciiacute ´
                textasciidieresis ¨ textasciimacron ¯ textless < textgreater > textbar | textbardbl ‖ textunderscore _
                textdollar $ textbraceleft { textbraceright } lbrace { rbrace } textasteriskcentered * textpercent %
                textampersand & textnumbersign # textnumero № textregistered ® texttrademark ™ textcopyright ©
                copyright © pounds £ textsterling £ euro € texteuro € textyen ¥ yen ¥ textcent ¢ textcurrency ¤
                textflorin ƒ textwon ₩ S § P ¶ textsection § textparagraph ¶ dag † ddag ‡ textdagger † textdaggerdbl ‡
                textbullet • textperiodcentered · textcentereddot · textmu µ textohm Ω textonehalf ½ textonequarter ¼
                textthreequarters ¾ textonesuperior ¹ texttwosuperior ² textthreesuperior ³ textordfeminine ª
                textordmasculine º textexclamdown ¡ textquestiondown ¿ textperthousand ‰ textestimated ℮
                textpm ± texttimes × textdiv ÷ textfractionsolidus ⁄ textsurd √ textlnot ¬ textrightarrow →
                textleftarrow ← textuparrow ↑ textdownarrow ↓ textvisiblespace ␣ textonlinehalf ½ nobreakdash -
                hyp - textquotestraightbase ‚ textquotestraightdblbase „ TeX TeX LaTeX LaTeX BibTeX BibTeX slash /
                """);
        put(map, """
                alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ
                varkappa ϰ lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ
                upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω Alpha Α Beta Β Gamma Γ Delta Δ Epsilon Ε Zeta Ζ Eta Η
                Theta Θ Iota Ι Kappa Κ Lambda Λ Mu Μ Nu Ν Xi Ξ Omicron Ο Pi Π Rho Ρ Sigma Σ Tau Τ Upsilon Υ Phi Φ
                Chi Χ Psi Ψ Omega Ω textalpha α textbeta β textgamma γ textdelta δ textepsilon ε textlambda λ
                textsigma σ textomega ω textpi π textDelta Δ textOmega Ω upmu µ upalpha α upbeta β upgamma γ
                """);
        put(map, """
                times × div ÷ pm ± mp ∓ cdot · ast ∗ star ⋆ bullet • circ ∘ leq ≤ le ≤ leqslant ≤ geq ≥ ge ≥ geqslant ≥
                neq ≠ ne ≠ lt < gt > approx ≈ sim ∼ simeq ≃ cong ≅ equiv ≡ propto ∝ ll ≪ gg ≫ infty ∞ partial ∂
                nabla ∇ sum ∑ prod ∏ int ∫ in ∈ notin ∉ ni ∋ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ cup ∪ cap ∩
                emptyset ∅ varnothing ∅ forall ∀ exists ∃ neg ¬ lnot ¬ wedge ∧ land ∧ vee ∨ lor ∨ to → rightarrow →
                longrightarrow ⟶ leftarrow ← gets ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔
                uparrow ↑ downarrow ↓ updownarrow ↕ mapsto ↦ rightleftharpoons ⇌ perp ⊥ parallel ∥ mid | vert |
                Vert ‖ angle ∠ ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉
                prime ′ oplus ⊕ otimes ⊗ odot ⊙ dagger † ddagger ‡ surd √ triangle △ square □ checkmark ✓ female ♀
                male ♂ sharp ♯ flat ♭ natural ♮ lbrack [ rbrack ] colon : minus − setminus ∖ bigcirc ◯ diamond ⋄
                log log ln ln exp exp sin sin cos cos tan tan max max min min lim lim arg arg det det
                """);
        for (String escaped : new String[] {"&", "%", "$", "#", "_", "{", "}"}) {
            map.put(escaped, escaped);
        }
        map.put("|", "\u2016");
        return Map.copyOf(map);
    }

    private static void put(Map<String, String> map, String pairs) {
        String[] words = pairs.strip().split("\\s+");
        for (int i = 0; i + 1 < words.length; i += 2) {
            map.put(words[i], words[i + 1]);
        }
    }
}
