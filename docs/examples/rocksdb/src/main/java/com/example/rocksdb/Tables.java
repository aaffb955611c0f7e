package com.example.rocksdb;

import com.example.rocksdb.FigureFormats.Hourly;
import com.example.rocksdb.Formats.Standing;
import com.xtarly.rewards.application.access.Invitation;
import com.xtarly.rewards.application.access.IssuedApiKey;
import com.xtarly.rewards.application.access.Session;
import com.xtarly.rewards.application.port.Imports.Import;
import com.xtarly.rewards.application.port.Imports.RefusedLine;
import com.xtarly.rewards.application.port.KeyCalls.Calls;
import com.xtarly.rewards.application.port.Patron;
import com.xtarly.rewards.application.port.Statistics.Away;
import com.xtarly.rewards.application.port.UsedKey;
import com.xtarly.rewards.application.port.Users.Credentials;
import com.xtarly.rewards.application.port.Visit;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.organization.Organization;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.organization.UserId;
import com.xtarly.rewards.domain.program.ProgramVersion;
import java.time.Instant;
import java.util.Map;

/**
 * All there is. Each key begins with the organization and the name of its table; what comes then is said beside each.
 * Only what is needed to find an organization begins with none.
 */
record Tables(View view) {
    private static final String NO_ORGANIZATION = "";

    /** By id. */
    Rows<Organization> organizations() {
        return rows(NO_ORGANIZATION, "organizations", Formats.ORGANIZATION);
    }

    /** What leads somebody in who does not say where they belong: kind, then secret or email; the key of the row. */
    Rows<Door> doors() {
        return rows(NO_ORGANIZATION, "doors", Door.FORMAT);
    }

    /** By id. */
    Rows<IssuedApiKey> apiKeys(OrganizationId organizationId) {
        return rows(organizationId, "api-keys", Formats.API_KEY);
    }

    /** By number. */
    Rows<ProgramVersion> programs(OrganizationId organizationId) {
        return rows(organizationId, "programs", ProgramFormat.VERSION);
    }

    /** By id; those who were erased are not here. */
    Rows<Customer> customers(OrganizationId organizationId) {
        return rows(organizationId, "customers", Formats.CUSTOMER);
    }

    /** By customer; of those who were erased, too. */
    Rows<Standing> standings(OrganizationId organizationId) {
        return rows(organizationId, "standings", Formats.STANDING);
    }

    /** By email, as emails are compared; the customer's id. */
    Rows<String> emails(OrganizationId organizationId) {
        return rows(organizationId, "emails", Format.TEXT);
    }

    /** By what they are found by, and id; the id. */
    Rows<String> terms(OrganizationId organizationId) {
        return rows(organizationId, "terms", Format.TEXT);
    }

    /** By id; only those who have changed since. */
    Rows<Customer> enrolledAs(OrganizationId organizationId) {
        return rows(organizationId, "enrolled-as", Formats.CUSTOMER);
    }

    /** By the customer who was enrolled with one; the idempotency key. */
    Rows<String> enrolments(OrganizationId organizationId) {
        return rows(organizationId, "enrolments", Format.TEXT);
    }

    /** By id; when it was. */
    Rows<Instant> erased(OrganizationId organizationId) {
        return rows(organizationId, "erased", Formats.MOMENT);
    }

    /** By id. */
    Rows<Entry> entries(OrganizationId organizationId) {
        return rows(organizationId, "entries", EntryFormat.ENTRY);
    }

    /** By customer and place in the account; the entry's id. */
    Rows<String> history(OrganizationId organizationId) {
        return rows(organizationId, "history", Format.TEXT);
    }

    /** By purchase and refund; the refund's id. */
    Rows<String> refunds(OrganizationId organizationId) {
        return rows(organizationId, "refunds", Format.TEXT);
    }

    /** By idempotency key. */
    Rows<UsedKey> usedKeys(OrganizationId organizationId) {
        return rows(organizationId, "used-keys", EntryFormat.USED_KEY);
    }

    /** By folio; the id of the entry that earned with it. */
    Rows<String> usedTickets(OrganizationId organizationId) {
        return rows(organizationId, "used-tickets", Format.TEXT);
    }

    /** By id. */
    Rows<Import> imports(OrganizationId organizationId) {
        return rows(organizationId, "imports", Formats.IMPORT);
    }

    /** By import and number. */
    Rows<RefusedLine> refusedLines(OrganizationId organizationId) {
        return rows(organizationId, "refused-lines", Formats.REFUSED_LINE);
    }

    /** By id. */
    Rows<Credentials> users(OrganizationId organizationId) {
        return rows(organizationId, "users", Formats.CREDENTIALS);
    }

    /** By id; what they were called. */
    Rows<Map.Entry<UserId, Name>> formerUsers(OrganizationId organizationId) {
        return rows(organizationId, "former-users", Formats.FORMER_USER);
    }

    /** By token. */
    Rows<Session> sessions(OrganizationId organizationId) {
        return rows(organizationId, "sessions", Formats.SESSION);
    }

    /** By token. */
    Rows<Invitation> invitations(OrganizationId organizationId) {
        return rows(organizationId, "invitations", Formats.INVITATION);
    }

    /** By token: those to found an organization, which belong to none. */
    Rows<Invitation> foundingInvitations() {
        return rows(NO_ORGANIZATION, "invitations", Formats.INVITATION);
    }

    /** By hour, API key and code. */
    Rows<Calls> calls(OrganizationId organizationId) {
        return rows(organizationId, "calls", FigureFormats.CALLS);
    }

    /** One, without a key: the time zone that figures were counted by. */
    Rows<String> zone(OrganizationId organizationId) {
        return rows(organizationId, "figures-zone", Format.TEXT);
    }

    /** By day and hour. */
    Rows<Hourly> hours(OrganizationId organizationId) {
        return rows(organizationId, "figures-hours", FigureFormats.HOURLY);
    }

    /** By customer and day. */
    Rows<Visit> visits(OrganizationId organizationId) {
        return rows(organizationId, "figures-visits", FigureFormats.VISIT);
    }

    /** By day, and for how long they had been away; how many did. */
    Rows<Map.Entry<Away, Long>> visitors(OrganizationId organizationId) {
        return rows(organizationId, "figures-visitors", FigureFormats.AWAY);
    }

    /** By customer. */
    Rows<Patron> patrons(OrganizationId organizationId) {
        return rows(organizationId, "figures-patrons", FigureFormats.PATRON);
    }

    /** By what they paid, those who paid most first, and customer; the customer's id. */
    Rows<String> ranking(OrganizationId organizationId) {
        return rows(organizationId, "figures-ranking", Format.TEXT);
    }

    private <V> Rows<V> rows(OrganizationId organizationId, String table, Format<V> format) {
        return rows(organizationId.value(), table, format);
    }

    private <V> Rows<V> rows(String organizationId, String table, Format<V> format) {
        return new Rows<>(view, Key.of(organizationId).then(table), format);
    }
}
