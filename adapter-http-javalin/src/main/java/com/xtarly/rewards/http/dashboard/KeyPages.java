package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.application.Caller;
import com.xtarly.rewards.application.EnrolCustomer;
import com.xtarly.rewards.application.IdSource;
import com.xtarly.rewards.application.NewApiKey;
import com.xtarly.rewards.application.Receipt;
import com.xtarly.rewards.application.RegisterPurchases;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.organization.ApiKey;
import com.xtarly.rewards.domain.organization.ApiKeyId;
import com.xtarly.rewards.domain.organization.IssuedApiKey;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.organization.Overlap;
import com.xtarly.rewards.http.FormBody;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Settings → POS Integration: the keys by which tills are known. */
record KeyPages(Desk desk, DashboardUseCases useCases, IdSource ids) {
    private static final String LIST = "/settings/keys";
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
            return id.flatMap(given ->
                            name.map(called -> useCases.generateApiKey().generate(organization(member), given, called)))
                    .map(outcome -> shown(member, outcome, "notice.generated"))
                    .orElseGet(() -> page(member, 400, form, Map.of()));
        });
    }

    void rotateForm(Context ctx) {
        confirm(ctx, "keyRotate");
    }

    void rotate(Context ctx) {
        Form form = Form.sent(FormBody.of(ctx));
        withKey(ctx, member -> key -> {
            Overlap overlap = form.read("overlap", Overlap::parse).orElse(Overlap.NONE);
            return shown(
                    member, useCases.rotateApiKey().rotate(organization(member), key.id(), overlap), "notice.rotated");
        });
    }

    void revokeForm(Context ctx) {
        confirm(ctx, "keyRevoke");
    }

    void revoke(Context ctx) {
        withKey(
                ctx,
                member -> key -> useCases.revokeApiKey()
                        .revoke(organization(member), key.id())
                        .fold(revoked -> Reply.seeOther(LIST, "notice.revoked"), reason -> Reply.seeOther(LIST)));
    }

    /** A purchase with the key that is on the page, by a customer who is there for that. */
    void testPurchase(Context ctx) {
        Form form = Form.sent(FormBody.of(ctx));
        desk.owner(
                ctx,
                member -> ApiKey.find(form.value("key"))
                        .map(key -> {
                            Name name = Name.of(Messages.in(member.language()).of("test.customer"));
                            // Whether the customer is new or was there: both will do.
                            var unused = useCases.enrolCustomer()
                                    .enrol(new EnrolCustomer.Command(new Caller.Till(key), name, TEST_EMAIL, null));
                            Outcome<Receipt> outcome = useCases.registerPurchases()
                                    .register(List.of(new RegisterPurchases.Command(
                                            new Caller.Till(key), CustomerReference.of(TEST_EMAIL), TEST_AMOUNT, null)))
                                    .get(0);
                            // Within the page, the key stays to be seen.
                            boolean piece = ctx.header("HX-Request") != null;
                            return Reply.page(piece ? "tested" : "testPurchase", tested(member, outcome));
                        })
                        .orElseGet(() -> Reply.seeOther(LIST)));
    }

    private static Map<String, Object> tested(Desk.Member member, Outcome<Receipt> outcome) {
        Map<String, Object> content = new HashMap<>();
        Money money = new Money(member.found().organization().currency());
        content.put(
                "amount",
                money.shown(TEST_AMOUNT, Messages.in(member.language()).locale()));
        content.putAll(outcome.fold(receipt -> Map.of("receipt", receipt), reason -> Map.of("reason", reason.name())));
        return content;
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

    private void confirm(Context ctx, String template) {
        withKey(ctx, member -> key -> Reply.page(template, Map.of("key", key)));
    }

    private void withKey(Context ctx, Function<Desk.Member, Function<IssuedApiKey, Reply>> work) {
        String id = ctx.pathParam("id");
        desk.owner(
                ctx,
                member -> keys(member).stream()
                        .filter(key -> key.id().value().equals(id))
                        .findFirst()
                        .map(work.apply(member))
                        .orElseGet(() -> Reply.seeOther(LIST)));
    }

    private Reply.Page page(Desk.Member member, int status, Form form, Map<String, Object> more) {
        Map<String, Object> content = new HashMap<>(more);
        content.put("form", form);
        content.put("keys", keys(member));
        return new Reply.Page(status, "keys", content, null);
    }

    private List<IssuedApiKey> keys(Desk.Member member) {
        return useCases.listApiKeys().list(organization(member)).fold(keys -> keys, reason -> List.of());
    }

    private static OrganizationId organization(Desk.Member member) {
        return member.user().organizationId();
    }
}
