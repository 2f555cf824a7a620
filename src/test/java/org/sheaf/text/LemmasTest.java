// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LemmasTest {
    @Test
    void without_the_tagger_stems_stand_in_for_dictionary_forms() {
        assertThat(Lemmas.STEMS.areTagged()).isFalse();
        assertThat(Lemmas.STEMS.of("Employed INTERVIEWERS")).containsExactly("employ", "interview");
    }

    @Test
    void what_is_no_model_is_refused_as_a_file_that_cannot_be_read() {
        assertThatThrownBy(() -> Lemmas.read(new ByteArrayInputStream("no model".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(IOException.class);
    }
}
