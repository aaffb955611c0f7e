package com.example.rocksdb;

import com.example.rocksdb.Formats.Standing;
import com.xtarly.rewards.application.port.AuditReport;
import com.xtarly.rewards.application.port.AuditReport.Discrepancy;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.ledger.Balance;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.PostingKind;
import com.xtarly.rewards.domain.ledger.Refund;
import com.xtarly.rewards.domain.organization.Organization;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Adds up every entry there is, and compares with what is written beside the customers. Used once. */
final class Audit {
    private final Tables tables;
    private final List<Discrepancy> discrepancies = new ArrayList<>();
    private long organizations;
    private long customers;
    private long entries;
    private long points;
    private long stamps;

    Audit(Tables tables) {
        this.tables = tables;
    }

    AuditReport report() {
        tables.organizations().ascending().map(Organization::id).forEach(this::addUp);
        return new AuditReport(
                organizations,
                customers,
                entries,
                points,
                stamps,
                discrepancies.stream().limit(AuditReport.MAX_DISCREPANCIES).toList());
    }

    private void addUp(OrganizationId organizationId) {
        organizations++;
        Map<CustomerId, Balance> sums = new HashMap<>();
        Set<CustomerId> astray = new HashSet<>();
        tables.entries(organizationId).ascending().forEach(entry -> {
            entries++;
            points += entry.calculation().points();
            stamps += entry.calculation().stamps();
            Balance before = sums.getOrDefault(entry.customerId(), Balance.ZERO);
            sums.put(entry.customerId(), RocksLedger.following(before, entry));
            if (!fits(entry)) {
                astray.add(entry.customerId());
            }
        });
        tables.standings(organizationId).ascending().forEach(standing -> {
            customers++;
            Balance sum = Optional.ofNullable(sums.remove(standing.customer())).orElse(Balance.ZERO);
            if (astray.contains(standing.customer()) || !sum.equals(standing.balance())) {
                add(organizationId, standing, sum);
            }
        });
        sums.entrySet().stream()
                .sorted(Comparator.comparing(sum -> sum.getKey().value()))
                .forEach(sum -> add(organizationId, new Standing(sum.getKey(), Balance.ZERO), sum.getValue()));
    }

    private void add(OrganizationId organizationId, Standing written, Balance summed) {
        discrepancies.add(new Discrepancy(organizationId, written.customer(), written.balance(), summed));
    }

    /** Whether it is in its place, right after the one before, by a version and of a purchase that are there. */
    private boolean fits(Entry entry) {
        OrganizationId organizationId = entry.organizationId();
        long place = entry.after().entries();
        Balance before = place == 1
                ? Balance.ZERO
                : at(entry, place - 1).map(Entry::after).orElse(null);
        return entry.before().equals(before)
                && at(entry, place).filter(entry::equals).isPresent()
                && tables.programs(organizationId)
                        .get(Key.of(entry.programVersion()))
                        .isPresent()
                && (!(entry.posting() instanceof Refund refund)
                        || tables.entries(organizationId)
                                .get(refund.refundOf().value())
                                .filter(purchase -> purchase.posting().kind() == PostingKind.PURCHASE)
                                .filter(purchase -> purchase.customerId().equals(entry.customerId()))
                                .isPresent());
    }

    private Optional<Entry> at(Entry entry, long place) {
        return tables.history(entry.organizationId())
                .under(entry.customerId().value())
                .get(Key.of(place))
                .flatMap(id -> tables.entries(entry.organizationId()).get(id));
    }
}
