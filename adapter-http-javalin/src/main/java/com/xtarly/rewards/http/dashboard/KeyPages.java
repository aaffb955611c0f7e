package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.application.Caller;
import com.xtarly.rewards.application.EnrolCustomer;
import com.xtarly.rewards.application.IdSource;
import com.xtarly.rewards.application.NewApiKey;
import com.xtarly.rewards.application.Receipt;
import com.xtarly.rewards.application.RegisterPurchases;
import com.xtarly.rewards.application.access.ApiKey;
import com.xtarly.rewards.application.access.IssuedApiKey;
import com.xtarly.rewards.application.access.Overlap;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.ledger.Idempotency;
import com.xtarly.rewards.domain.ledger.IdempotencyKey;
import com.xtarly.rewards.domain.ledger.Ticket;
import com.xtarly.rewards.domain.organization.ApiKeyId;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.http.FormBody;
import com.xtarly.rewards.http.Meaning;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Settings → POS Integration: the keys by which tills are known. */
record KeyPages(Desk desk, DashboardUseCases useCases, IdSource ids, Clock clock) {
    private static final String LIST = "/settings/keys";
    private static final int MARK_BYTES = 8;
    private static final Amount TEST_AMOUNT = Amount.of(35_000);
    private static final Email TEST_EMAIL = Email.parse("cliente@ejemplo.com");

    void list(Context ctx) {
        desk.owner(ctx, member -> page(member, 200, fresh(), Map.of()));
    }

    /** The id of the key to come is in the form: to send the form again is not to generate another. */
    private Form fresh() {
        return Form.fresh(Map.of("id", ids.apiKeyId().value()));
    }

    void generate(Context ctx) {
        Form form = Form.sent(FormBody.of(ctx));
        desk.owner(ctx, member -> {
            Optional<ApiKeyId> id = form.read("id", ApiKeyId::parse);
            Optional<Name> name = form.read("name", Name::of);
            if (name.filter(called -> isTaken(member, id, called)).isPresent()) {
                form.refuse("name", "fault.keyNameTaken");
                return page(member, 409, form, Map.of());
            }
            return id.flatMap(given ->
                            name.map(called -> useCases.generateApiKey().generate(member.user(), given, called)))
                    .map(outcome -> shown(member, outcome, "notice.generated"))
                    .orElseGet(() -> page(member, 400, form, Map.of()));
        });
    }

    /** Two keys of one name cannot be told apart; a form sent twice is no second key. */
    private boolean isTaken(Desk.Member member, Optional<ApiKeyId> id, Name name) {
        return keys(member).stream()
                .filter(IssuedApiKey::current)
                .filter(key -> !id.filter(key.id()::equals).isPresent())
                .anyMatch(key -> key.name().value().equalsIgnoreCase(name.value()));
    }

    void rotateForm(Context ctx) {
        confirm(ctx, IssuedApiKey::current, "keyRotate");
    }

    void rotate(Context ctx) {
        Form form = Form.sent(FormBody.of(ctx));
        withKey(ctx, IssuedApiKey::current, member -> key -> {
            return form.read("overlap", Overlap::parse)
                    .map(overlap -> shown(
                            member, useCases.rotateApiKey().rotate(member.user(), key.id(), overlap), "notice.rotated"))
                    .orElseGet(() -> Reply.page(400, "keyRotate", Map.of("key", key)));
        });
    }

    void revokeForm(Context ctx) {
        confirm(ctx, this::isUsable, "keyRevoke");
    }

    void revoke(Context ctx) {
        withKey(
                ctx,
                this::isUsable,
                member -> key -> useCases.revokeApiKey()
                        .revoke(member.user(), key.id())
                        .fold(revoked -> Reply.seeOther(LIST, "notice.revoked"), reason -> Reply.seeOther(LIST)));
    }

    /** A purchase with the key that is on the page, by a customer who is there for that. */
    void testPurchase(Context ctx) {
        Form form = Form.sent(FormBody.of(ctx));
        // Within the page, the key stays to be seen.
        String template = ctx.header(Reply.OF_A_SCRIPT) != null ? "tested" : "testPurchase";
        desk.owner(
                ctx,
                Reply.page(template, refused(Reason.UNAVAILABLE)),
                member -> ApiKey.find(form.value("key"))
                        .map(key -> isOfMember(member, key)
                                ? tested(member, test(member, key))
                                : refused(Reason.UNKNOWN_API_KEY))
                        .map(tested -> Reply.page(template, tested))
                        .orElseGet(() -> Reply.seeOther(LIST)));
    }

    private boolean isOfMember(Desk.Member member, ApiKey key) {
        return keys(member).stream().anyMatch(issued -> issued.hash().equals(key.hash()));
    }

    private Outcome<Receipt> test(Desk.Member member, ApiKey key) {
        Caller till = new Caller.Till(key);
        Name name = Name.of(Messages.in(member.language()).of("test.customer"));
        // Whether the customer is new or was there: both will do.
        var unused = useCases.enrolCustomer().enrol(new EnrolCustomer.Command(till, name, TEST_EMAIL, null));
        return useCases.registerPurchases()
                .register(List.of(new RegisterPurchases.Command(
                        till,
                        CustomerReference.of(TEST_EMAIL),
                        TEST_AMOUNT,
                        null,
                        new Ticket("TEST-" + mark(key)),
                        once(key),
                        null)))
                .get(0);
    }

    /** However often the button is pressed, a key buys once. */
    private static @Nullable Idempotency once(ApiKey key) {
        return Meaning.of("test purchase").sentWith(Optional.of(new IdempotencyKey("test-purchase-" + mark(key))));
    }

    /** Tells keys apart, and does not give them away. */
    static String mark(ApiKey key) {
        return HexFormat.of().formatHex(key.hash().bytes(), 0, MARK_BYTES);
    }

    private static Map<String, Object> tested(Desk.Member member, Outcome<Receipt> outcome) {
        Money money = new Money(member.found().organization().currency());
        String amount = money.shown(TEST_AMOUNT, Messages.in(member.language()).locale());
        return outcome.fold(receipt -> Map.of("receipt", receipt, "amount", amount), KeyPages::refused);
    }

    private static Map<String, Object> refused(Reason reason) {
        return Map.of("refusal", refusal(reason));
    }

    /** The key of the message that says why there was no test purchase. */
    static String refusal(Reason reason) {
        return switch (reason) {
            case NO_ACTIVE_PROGRAM -> "test.refused.program";
            case UNKNOWN_API_KEY -> "test.refused.key";
            case IDEMPOTENCY_IN_PROGRESS, CUSTOMER_BUSY, OVERLOADED, UNAVAILABLE -> "test.refused.busy";
            default -> "test.refused.other";
        };
    }

    private Reply shown(Desk.Member member, Outcome<NewApiKey> outcome, String notice) {
        return outcome.fold(
                made -> {
                    Reply.Page page = page(member, 200, fresh(), Map.of("made", made));
                    return Reply.page(page.template(), page.content(), notice);
                },
                reason -> reason == Reason.API_KEY_EXISTS
                        ? Reply.seeOther(LIST, "notice.sentTwice")
                        : Reply.seeOther(LIST));
    }

    private void confirm(Context ctx, Predicate<IssuedApiKey> can, String template) {
        withKey(ctx, can, member -> key -> Reply.page(template, Map.of("key", key)));
    }

    private boolean isUsable(IssuedApiKey key) {
        return key.usableAt(clock.instant());
    }

    /** A key that has ended, or that was rotated already, is told as such. */
    private void withKey(
            Context ctx, Predicate<IssuedApiKey> can, Function<Desk.Member, Function<IssuedApiKey, Reply>> work) {
        String id = ctx.pathParam("id");
        desk.owner(
                ctx,
                member -> keys(member).stream()
                        .filter(key -> key.id().value().equals(id))
                        .findFirst()
                        .map(key -> can.test(key)
                                ? work.apply(member).apply(key)
                                : Reply.page(409, "keyOver", Map.of("key", key, "usable", isUsable(key))))
                        .orElseGet(() -> Reply.seeOther(LIST)));
    }

    private Reply.Page page(Desk.Member member, int status, Form form, Map<String, Object> more) {
        Map<String, Object> content = new HashMap<>(more);
        content.put("form", form);
        content.put("program", desk.hasProgram(member));
        content.put("keys", keys(member).stream().filter(this::isUsable).toList());
        content.put("over", keys(member).stream().filter(key -> !isUsable(key)).toList());
        return new Reply.Page(status, "keys", content, null);
    }

    private List<IssuedApiKey> keys(Desk.Member member) {
        return useCases.listApiKeys().list(organization(member)).fold(keys -> keys, reason -> List.of());
    }

    private static OrganizationId organization(Desk.Member member) {
        return member.user().organizationId();
    }
}
