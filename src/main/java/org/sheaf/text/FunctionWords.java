// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.text;

import java.util.Set;

/** Words of English that join others and mean little by themselves. */
final class FunctionWords {
    static final Set<String> ENGLISH =
            Set.of(("a about above across after again against all almost along also although always am among"
                            + " an and another any are as at be because been before being below between both but by can could did do does"
                            + " doing done down during each either else even ever every few for from further had has have having he her"
                            + " here hers him his how however i if in into is it its itself just kind kinds less like made make many may"
                            + " me might more most much must my myself neither no nor not now of off often on once one only or other"
                            + " others our ours out over own per quite rather said same say says she should since so some still such than"
                            + " that the their theirs them themselves then there these they thing things this those though through thus to"
                            + " too under until up upon use used using very via was we well were what when where whether which while who"
                            + " whom whose why will with within without would yet you your yours")
                    .split(" "));

    private FunctionWords() {}
}
