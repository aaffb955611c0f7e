package com.xtarly.rewards.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Asks the database, as the application's role, whether an acknowledged purchase is safe there. */
final class SafetyCheck {
    /** With any of these off, a crash may take back what was already answered. */
    private static final List<String> DURABLE = List.of("fsync", "full_page_writes", "synchronous_commit");

    /** Each asks of the table and, where that exists, of any column. */
    private static final Map<String, String> FORBIDDEN = Map.of(
            "UPDATE", "has_any_column_privilege('ledger_entries', 'UPDATE')",
            "DELETE", "has_table_privilege('ledger_entries', 'DELETE')",
            "TRUNCATE", "has_table_privilege('ledger_entries', 'TRUNCATE')");

    private SafetyCheck() {}

    /** What is wrong, each fault as a sentence that says what to do; nothing when it is safe. */
    static List<String> faults(Handle handle) {
        List<String> faults = new ArrayList<>();
        DURABLE.forEach(setting -> checkDurable(handle, setting, faults));
        if (isSuperuser(handle)) {
            faults.add("The application's role is a superuser, for whom no privilege counts: give it a plain role.");
        } else {
            FORBIDDEN.forEach((privilege, question) -> checkForbidden(handle, privilege, question, faults));
        }
        return faults;
    }

    private static void checkDurable(Handle handle, String setting, List<String> faults) {
        String value = handle.createQuery("select current_setting(:setting)")
                .bind("setting", setting)
                .mapTo(String.class)
                .one();
        if (value.equals("off") || value.equals("local")) {
            faults.add("Its %s is %s: set it to on.".formatted(setting, value));
        }
    }

    private static boolean isSuperuser(Handle handle) {
        return handle.createQuery("select rolsuper from pg_roles where rolname = current_user")
                .mapTo(boolean.class)
                .one();
    }

    private static void checkForbidden(Handle handle, String privilege, String question, List<String> faults) {
        if (handle.createQuery("select " + question).mapTo(boolean.class).one()) {
            faults.add("The application's role may %s ledger_entries: revoke that.".formatted(privilege));
        }
    }
}
