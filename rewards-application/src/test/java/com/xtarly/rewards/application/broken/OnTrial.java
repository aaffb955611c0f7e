package com.xtarly.rewards.application.broken;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.ApiKeyLocksContract;
import com.xtarly.rewards.application.testkit.ApiKeysContract;
import com.xtarly.rewards.application.testkit.BrowseContract;
import com.xtarly.rewards.application.testkit.ConcurrencyContract;
import com.xtarly.rewards.application.testkit.CustomerChangesContract;
import com.xtarly.rewards.application.testkit.CustomerLocksContract;
import com.xtarly.rewards.application.testkit.CustomersContract;
import com.xtarly.rewards.application.testkit.EntriesContract;
import com.xtarly.rewards.application.testkit.HistoryContract;
import com.xtarly.rewards.application.testkit.IdempotencyKeysContract;
import com.xtarly.rewards.application.testkit.ImportsContract;
import com.xtarly.rewards.application.testkit.InvitationsContract;
import com.xtarly.rewards.application.testkit.KeyCallsContract;
import com.xtarly.rewards.application.testkit.LedgerContract;
import com.xtarly.rewards.application.testkit.OrganizationsContract;
import com.xtarly.rewards.application.testkit.ProgramsContract;
import com.xtarly.rewards.application.testkit.RandomOperationsContract;
import com.xtarly.rewards.application.testkit.RotationContract;
import com.xtarly.rewards.application.testkit.SearchContract;
import com.xtarly.rewards.application.testkit.SessionsContract;
import com.xtarly.rewards.application.testkit.StatisticsContract;
import com.xtarly.rewards.application.testkit.StormContract;
import com.xtarly.rewards.application.testkit.TransactionsContract;
import com.xtarly.rewards.application.testkit.UsersContract;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The contract suite as it runs against a {@link Subject}. No other test run finds the classes in it. */
final class OnTrial {
    private static volatile Subject subject = Subject.honest();

    private OnTrial() {}

    /** What came of a trial: how many tests passed, and the contracts of which at least one failed. */
    record Verdict(long passed, Set<Class<?>> failed) {}

    /** Every contract there is. */
    static List<Class<?>> contracts() {
        return Stream.of(OnTrial.class.getDeclaredClasses())
                .filter(type -> !type.isRecord())
                .<Class<?>>map(type -> type)
                .toList();
    }

    static Verdict trial(Subject accused, List<Class<?>> contracts) {
        subject = accused;
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(
                        contracts.stream().map(DiscoverySelectors::selectClass).toList())
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        TestExecutionSummary summary = listener.getSummary();
        return new Verdict(
                summary.getTestsSucceededCount(),
                summary.getFailures().stream()
                        .flatMap(failure -> failure.getTestIdentifier().getSource().stream())
                        .<Class<?>>map(source -> ((MethodSource) source).getJavaClass())
                        .collect(Collectors.toSet()));
    }

    static class InTransactions extends TransactionsContract {
        @Override
        protected Transactions transactions() {
            return subject.stores();
        }
    }

    static class InOrganizations extends OrganizationsContract {
        @Override
        protected Transactions transactions() {
            return subject.stores();
        }
    }

    static class InApiKeys extends ApiKeysContract {
        @Override
        protected Transactions transactions() {
            return subject.stores();
        }
    }

    static class InApiKeyLocks extends ApiKeyLocksContract {
        @Override
        protected Transactions transactions() {
            return subject.stores();
        }
    }

    static class InPrograms extends ProgramsContract {
        @Override
        protected Transactions transactions() {
            return subject.stores();
        }
    }

    static class InCustomers extends CustomersContract {
        @Override
        protected Transactions transactions() {
            return subject.stores();
        }
    }

    static class InSearch extends SearchContract {
        @Override
        protected Transactions transactions() {
            return subject.stores();
        }
    }

    static class InCustomerChanges extends CustomerChangesContract {
        @Override
        protected Transactions transactions() {
            return subject.stores();
        }
    }

    static class InCustomerLocks extends CustomerLocksContract {
        @Override
        protected Transactions transactions() {
            return subject.stores();
        }
    }

    static class InLedger extends LedgerContract {
        @Override
        protected Transactions transactions() {
            return subject.stores();
        }
    }

    static class InIdempotencyKeys extends IdempotencyKeysContract {
        @Override
        protected Transactions transactions() {
            return subject.stores();
        }
    }

    static class InHistory extends HistoryContract {
        @Override
        protected Transactions transactions() {
            return subject.stores();
        }
    }

    static class InBrowse extends BrowseContract {
        @Override
        protected Transactions transactions() {
            return subject.stores();
        }
    }

    static class InStatistics extends StatisticsContract {
        @Override
        protected Transactions transactions() {
            return subject.stores();
        }
    }

    static class InKeyCalls extends KeyCallsContract {
        @Override
        protected Transactions transactions() {
            return subject.stores();
        }
    }

    static class InEntries extends EntriesContract {
        @Override
        protected Transactions transactions() {
            return subject.stores();
        }
    }

    static class InRandomOperations extends RandomOperationsContract {
        @Override
        protected Transactions transactions() {
            return subject.stores();
        }

        @Override
        protected int operations() {
            return 300;
        }
    }

    static class InConcurrency extends ConcurrencyContract {
        @Override
        protected Transactions transactions() {
            return subject.stores();
        }
    }

    static class InStorm extends StormContract {
        @Override
        protected Transactions transactions() {
            return subject.stores();
        }
    }

    static class InRotation extends RotationContract {
        @Override
        protected Transactions transactions() {
            return subject.stores();
        }
    }

    static class InUsers extends UsersContract {
        @Override
        protected Transactions transactions() {
            return subject.stores();
        }
    }

    static class InSessions extends SessionsContract {
        @Override
        protected Transactions transactions() {
            return subject.stores();
        }
    }

    static class InImports extends ImportsContract {
        @Override
        protected Transactions transactions() {
            return subject.stores();
        }
    }

    static class InInvitations extends InvitationsContract {
        @Override
        protected Transactions transactions() {
            return subject.stores();
        }
    }
}
