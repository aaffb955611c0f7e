package com.example.rocksdb;

import com.xtarly.rewards.application.access.Invitation;
import com.xtarly.rewards.application.access.IssuedApiKey;
import com.xtarly.rewards.application.access.Language;
import com.xtarly.rewards.application.access.LastFour;
import com.xtarly.rewards.application.access.PasswordHash;
import com.xtarly.rewards.application.access.Role;
import com.xtarly.rewards.application.access.SecretHash;
import com.xtarly.rewards.application.access.Session;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.port.ImportId;
import com.xtarly.rewards.application.port.Imports.Fault;
import com.xtarly.rewards.application.port.Imports.Import;
import com.xtarly.rewards.application.port.Imports.RefusedLine;
import com.xtarly.rewards.application.port.Users.Credentials;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.ledger.Balance;
import com.xtarly.rewards.domain.organization.ApiKeyId;
import com.xtarly.rewards.domain.organization.Organization;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.organization.UserId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HexFormat;
import java.util.Map;

/** How rows are written: a record's parts in their order. What is stored is never reordered, only added to. */
final class Formats {
    /** Where a customer stands, whoever they are. */
    record Standing(CustomerId customer, Balance balance) {}

    static final Format<Instant> MOMENT = new Format<>(Packer::moment, Unpacker::moment);

    static final Format<Organization> ORGANIZATION = new Format<>(
            (to, organization) -> to.text(organization.id().value())
                    .text(organization.name().value())
                    .text(organization.currency().getCurrencyCode())
                    .text(organization.timeZone().getId())
                    .moment(organization.createdAt()),
            from -> new Organization(
                    organizationId(from),
                    name(from),
                    Currency.getInstance(from.text()),
                    ZoneId.of(from.text()),
                    from.moment()));

    static final Format<IssuedApiKey> API_KEY = new Format<>(
            (to, key) -> to.text(key.organizationId().value())
                    .text(key.id().value())
                    .text(key.name().value())
                    .text(Door.hex(key.hash()))
                    .text(key.lastFour().value())
                    .moment(key.createdAt())
                    .maybe(key.lastUsedAt(), Packer::moment)
                    .maybe(key.expiresAt(), Packer::moment)
                    .maybe(key.retiredAt(), Packer::moment),
            from -> new IssuedApiKey(
                    organizationId(from),
                    ApiKeyId.parse(from.text()),
                    name(from),
                    hash(from),
                    new LastFour(from.text()),
                    from.moment(),
                    from.maybe(Unpacker::moment),
                    from.maybe(Unpacker::moment),
                    from.maybe(Unpacker::moment)));

    static final Format<Customer> CUSTOMER = new Format<>(
            (to, customer) -> to.text(customer.organizationId().value())
                    .text(customer.id().value())
                    .text(customer.name().value())
                    .text(customer.email().value())
                    .moment(customer.createdAt()),
            from -> new Customer(organizationId(from), customerId(from), name(from), email(from), from.moment()));

    static final Format<Balance> BALANCE = new Format<>(
            (to, balance) -> to.number(balance.points())
                    .number(balance.stamps())
                    .number(balance.lifetimePoints())
                    .number(balance.entries()),
            from -> new Balance(from.number(), from.number(), from.number(), from.number()));

    static final Format<Standing> STANDING = new Format<>(
            (to, standing) -> to.text(standing.customer.value()).one(standing.balance, BALANCE.write()),
            from -> new Standing(customerId(from), BALANCE.read().apply(from)));

    static final Format<Import> IMPORT = new Format<>(
            (to, found) -> to.text(found.organizationId().value())
                    .text(found.id().value())
                    .number(found.lines())
                    .number(found.done())
                    .number(found.added())
                    .moment(found.startedAt())
                    .moment(found.notedAt()),
            from -> new Import(
                    organizationId(from),
                    ImportId.parse(from.text()),
                    from.count(),
                    from.count(),
                    from.count(),
                    from.moment(),
                    from.moment()));

    static final Format<RefusedLine> REFUSED_LINE = new Format<>(
            (to, line) ->
                    to.number(line.number()).text(line.text()).text(line.fault().name()),
            from -> new RefusedLine(from.number(), from.text(), Fault.valueOf(from.text())));

    static final Format<Credentials> CREDENTIALS = new Format<>(
            (to, credentials) -> to.one(credentials.user(), Formats::put)
                    .text(credentials.password().encoded()),
            from -> new Credentials(user(from), new PasswordHash(from.text())));

    static final Format<Map.Entry<UserId, Name>> FORMER_USER = new Format<>(
            (to, user) -> to.text(user.getKey().value()).text(user.getValue().value()),
            from -> Map.entry(userId(from), name(from)));

    static final Format<Session> SESSION = new Format<>(
            (to, session) -> to.text(Door.hex(session.token()))
                    .text(session.organizationId().value())
                    .text(session.userId().value())
                    .moment(session.startedAt())
                    .moment(session.lastSeenAt()),
            from -> new Session(hash(from), organizationId(from), userId(from), from.moment(), from.moment()));

    static final Format<Invitation> INVITATION = new Format<>(
            (to, invitation) -> to.text(Door.hex(invitation.token()))
                    .maybe(invitation.organizationId(), (more, id) -> more.text(id.value()))
                    .maybe(invitation.userId(), (more, id) -> more.text(id.value()))
                    .text(invitation.role().code())
                    .maybe(invitation.madeBy(), (more, id) -> more.text(id.value()))
                    .moment(invitation.expiresAt())
                    .maybe(invitation.usedAt(), Packer::moment)
                    .maybe(invitation.withdrawnAt(), Packer::moment),
            from -> new Invitation(
                    hash(from),
                    from.maybe(Formats::organizationId),
                    from.maybe(Formats::userId),
                    Role.parse(from.text()),
                    from.maybe(Formats::userId),
                    from.moment(),
                    from.maybe(Unpacker::moment),
                    from.maybe(Unpacker::moment)));

    private Formats() {}

    static OrganizationId organizationId(Unpacker from) {
        return OrganizationId.parse(from.text());
    }

    static CustomerId customerId(Unpacker from) {
        return CustomerId.parse(from.text());
    }

    static UserId userId(Unpacker from) {
        return UserId.parse(from.text());
    }

    static Name name(Unpacker from) {
        return Name.of(from.text());
    }

    private static Email email(Unpacker from) {
        return Email.parse(from.text());
    }

    private static SecretHash hash(Unpacker from) {
        return SecretHash.of(HexFormat.of().parseHex(from.text()));
    }

    private static void put(Packer to, User user) {
        to.text(user.organizationId().value())
                .text(user.id().value())
                .text(user.name().value())
                .text(user.email().value())
                .text(user.role().code())
                .text(user.language().code())
                .moment(user.createdAt());
    }

    private static User user(Unpacker from) {
        return new User(
                organizationId(from),
                userId(from),
                name(from),
                email(from),
                Role.parse(from.text()),
                Language.parse(from.text()),
                from.moment());
    }
}
