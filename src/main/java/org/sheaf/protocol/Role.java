// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.protocol;

import java.util.Optional;

/** What a person does in a review. One person may have several roles. */
public enum Role {
    LEAD("lead"),
    REVIEWER("reviewer"),
    INFORMATION_SPECIALIST("information-specialist"),
    CODER("coder"),
    ADJUDICATOR("adjudicator");

    private final String key;

    Role(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public static Optional<Role> parse(String key) {
        for (Role role : values()) {
            if (role.key.equals(key)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
