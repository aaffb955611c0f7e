package com.xtarly.rewards.bootstrap;

import static com.xtarly.rewards.bootstrap.cli.Failure.unlessAccepted;

import com.xtarly.rewards.application.AddCustomers.NewCustomer;
import com.xtarly.rewards.application.Caller;
import com.xtarly.rewards.application.CreateOrganization;
import com.xtarly.rewards.application.RegisterPurchases;
import com.xtarly.rewards.application.access.ApiKey;
import com.xtarly.rewards.bootstrap.cli.Administration;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.earning.EarnRate;
import com.xtarly.rewards.domain.earning.Multiplier;
import com.xtarly.rewards.domain.earning.Tier;
import com.xtarly.rewards.domain.earning.TierLadder;
import com.xtarly.rewards.domain.organization.Organization;
import com.xtarly.rewards.domain.program.PointsProgram;
import com.xtarly.rewards.domain.program.Program;
import com.xtarly.rewards.domain.program.StampsProgram;
import com.xtarly.rewards.domain.program.TiersProgram;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/** Something to try: an organization for each kind of program, made through the use cases like any other. */
record Demo(Administration administration, RegisterPurchases registerPurchases) {
    private static final String CAFE = "Café Luna";
    private static final String BOUTIQUE = "Boutique Alma";
    private static final String LAUNDRY = "Lavandería Burbuja";
    private static final Set<String> ALL = Set.of(CAFE, BOUTIQUE, LAUNDRY);

    private static final EarnRate POINT_FOR_TEN_PESOS = EarnRate.of(1_000, BigDecimal.ONE);

    /**
     * A till to try, and a purchase of one of its customers.
     *
     * @param story what the purchase does, for people
     */
    record Till(Organization organization, ApiKey key, Customer customer, Amount amount, String story) {}

    /** Whether an organization is, by its name, one of these. */
    static boolean made(Organization organization) {
        return ALL.contains(organization.name().value());
    }

    List<Till> make() {
        return List.of(cafe(), boutique(), laundry());
    }

    private Till cafe() {
        Organization cafe = organization(CAFE, new PointsProgram(POINT_FOR_TEN_PESOS));
        Customer maria = customer(cafe, "María García", "cliente@ejemplo.com");
        Customer carlos = customer(cafe, "Carlos Hernández", "carlos.hernandez@ejemplo.com");
        ApiKey key = key(cafe);
        buys(carlos, 118_000, key);
        return new Till(cafe, key, maria, Amount.of(35_000), "points. María García pays $350.00 and earns 35 points.");
    }

    private Till boutique() {
        TierLadder ladder = new TierLadder(
                List.of(tier("Silver", 500, "1.25"), tier("Gold", 1_000, "1.5"), tier("Platinum", 5_000, "2")));
        Organization boutique = organization(BOUTIQUE, new TiersProgram(POINT_FOR_TEN_PESOS, ladder));
        Customer valentina = customer(boutique, "Valentina Núñez", "valentina.nunez@ejemplo.com");
        Customer jose = customer(boutique, "José Luis Ibáñez", "joseluis.ibanez@ejemplo.com");
        ApiKey key = key(boutique);
        buys(valentina, 1_200_000, key);
        buys(jose, 600_000, key);
        return new Till(
                boutique,
                key,
                valentina,
                Amount.of(35_900),
                "tiers. Valentina Núñez is Gold (× 1.5), pays $359.00 and earns floor(35 × 1.5) = 52 points.");
    }

    private Till laundry() {
        Organization laundry = organization(LAUNDRY, new StampsProgram());
        Customer sofia = customer(laundry, "Sofía Peña", "sofia.pena@ejemplo.com");
        Customer andres = customer(laundry, "Andrés Muñoz", "andres.munoz@ejemplo.com");
        ApiKey key = key(laundry);
        buys(andres, 9_000, key);
        return new Till(laundry, key, sofia, Amount.of(12_000), "stamps. Sofía Peña pays $120.00 and earns 1 stamp.");
    }

    private Organization organization(String name, Program program) {
        Organization organization = administration
                .createOrganization()
                .create(new CreateOrganization.Command(
                        Name.of(name), Currency.getInstance("MXN"), ZoneId.of("America/Mexico_City")));
        var unused = unlessAccepted(administration.activateProgram().activate(organization.id(), program));
        return organization;
    }

    private Customer customer(Organization organization, String name, String email) {
        NewCustomer customer = new NewCustomer(null, Name.of(name), Email.parse(email));
        return unlessAccepted(administration
                .addCustomers()
                .add(organization.id(), List.of(customer))
                .then(outcomes -> outcomes.get(0)));
    }

    private ApiKey key(Organization organization) {
        return unlessAccepted(administration.generateApiKey().generate(organization.id(), Name.of("Caja 1")))
                .key();
    }

    private void buys(Customer customer, long minorUnits, ApiKey key) {
        CustomerReference reference = CustomerReference.of(customer.id());
        var unused = unlessAccepted(registerPurchases
                .register(List.of(
                        new RegisterPurchases.Command(new Caller.Till(key), reference, Amount.of(minorUnits), null)))
                .get(0));
    }

    private static Tier tier(String name, long pointsRequired, String multiplier) {
        return new Tier(Name.of(name), pointsRequired, Multiplier.of(new BigDecimal(multiplier)));
    }
}
