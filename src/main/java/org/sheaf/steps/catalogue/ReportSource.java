// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.catalogue;

import java.util.function.Function;

/**
 * A report of the catalogue.
 *
 * @param card what is known of it beforehand
 * @param outlook looks whether it can be made of what there is
 */
record ReportSource(ReportCard card, Function<Material, Outlook> outlook) {
    /** A report about what came in: it waits for that first of all. */
    static ReportSource afterImport(ReportCard card, Function<Material, Outlook> outlook) {
        return new ReportSource(
                card,
                material -> material.begun()
                        ? outlook.apply(material)
                        : Outlook.waiting("the first import (`sheaf import`)"));
    }
}
