// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sheaf.coding.CodingTree;
import org.sheaf.problem.Problem;
import org.sheaf.refi.QdaCodebook;
import org.sheaf.refi.QdaLoss;
import org.sheaf.refi.QdcFile;
import org.sheaf.refi.QdpxFile;
import org.sheaf.steps.qda.QdaCodes;
import org.sheaf.steps.qda.TaguetteCodes;
import org.sheaf.tabular.CsvTable;
import org.sheaf.workspace.Codebook;
import org.sheaf.workspace.CodebookFiles;
import org.sheaf.workspace.CorpusFile;
import org.sheaf.workspace.SheetFile;

/**
 * A codebook as it was read, whatever kind of file it was in. What kind that is its first bytes tell, and its name only where
 * they cannot.
 *
 * @param kind in words
 * @param codes nothing where the file holds no codebook
 * @param other the codebook as another program wrote it, with what only such programs know; nothing where it is ours
 * @param lost of the codes, on the way from the other program's codebook to ours
 */
record CodebookInput(
        String kind,
        Optional<CodingTree> codes,
        Optional<QdaCodebook> other,
        List<Problem> problems,
        List<QdaLoss> unread,
        List<QdaLoss> lost) {

    static CodebookInput read(CorpusFile file) throws IOException {
        byte[] head;
        try (InputStream in = file.open()) {
            head = in.readNBytes(512);
        }
        String name = file.name().toLowerCase(Locale.ROOT);
        boolean zipped = head.length > 3 && head[0] == 'P' && head[1] == 'K';
        if (zipped && !name.endsWith(".xlsx")) {
            QdpxFile.Read read = QdpxFile.read(file.name(), file::open);
            return other(
                    "a REFI-QDA project",
                    read.project().map(project -> project.codebook()),
                    read.problems().stream().filter(Problem::isError).toList(),
                    read.losses().stream().filter(CodebookInput::concernsCodes).toList());
        }
        if (isXml(head)) {
            try (InputStream in = file.open()) {
                QdcFile.Read read = QdcFile.read(file.name(), in.readAllBytes());
                return other("a REFI-QDA codebook", read.codebook(), read.problems(), read.losses());
            }
        }
        if (name.endsWith(".csv")) {
            CsvTable table = SheetFile.read(file.path(), file.name());
            if (TaguetteCodes.recognises(table.headings())) {
                List<Problem> problems = new ArrayList<>();
                QdaCodes.Here here = TaguetteCodes.read(file.name(), table, problems);
                return new CodebookInput(
                        "a codebook of Taguette",
                        Optional.of(here.tree()),
                        Optional.empty(),
                        problems,
                        List.of(),
                        here.losses());
            }
        }
        Codebook.Coded read = CodebookFiles.read(file.path(), file.name());
        return new CodebookInput(
                "a codebook", Optional.of(read.tree()), Optional.empty(), read.problems(), List.of(), List.of());
    }

    private static CodebookInput other(
            String kind, Optional<QdaCodebook> codebook, List<Problem> problems, List<QdaLoss> unread) {
        Optional<QdaCodes.Here> here = codebook.map(QdaCodes::read);
        return new CodebookInput(
                kind,
                here.map(QdaCodes.Here::tree),
                codebook,
                problems,
                unread,
                here.map(QdaCodes.Here::losses).orElse(List.of()));
    }

    /** Of a project only the codes are taken; what else it holds, and how that is read, `sheaf tool qdpx` tells. */
    private static boolean concernsCodes(QdaLoss loss) {
        return loss.element().equals("Code") || loss.element().equals("Set");
    }

    /** A byte order mark and blanks may stand before the first sign. */
    private static boolean isXml(byte[] head) {
        for (byte b : head) {
            boolean skipped = b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == 0 || (b & 0xFF) >= 0x80;
            if (!skipped) {
                return b == '<';
            }
        }
        return false;
    }
}
