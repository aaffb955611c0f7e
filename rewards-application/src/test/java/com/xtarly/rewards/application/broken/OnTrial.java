package com.xtarly.rewards.application.broken;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.ApiKeyLocksContract;
import com.xtarly.rewards.application.testkit.ApiKeysContract;
import com.xtarly.rewards.application.testkit.BrowseContract;
import com.xtarly.rewards.application.testkit.ConcurrencyContract;
import com.xtarly.rewards.application.testkit.ConformanceReport;
import com.xtarly.rewards.application.testkit.CustomerChangesContract;
import com.xtarly.rewards.application.testkit.CustomerLocksContract;
import com.xtarly.rewards.application.testkit.CustomersContract;
import com.xtarly.rewards.application.testkit.EntriesContract;
import com.xtarly.rewards.application.testkit.HistoryContract;
import com.xtarly.rewards.application.testkit.IdempotencyKeysContract;
import com.xtarly.rewards.application.testkit.ImportsContract;
import com.xtarly.rewards.application.testkit.InvitationsContract;
import com.xtarly.rewards.application.testkit.IsolationContract;
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
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** The contract suite as it runs against a {@link Subject}. No other test run finds the classes in it. */
final class OnTrial {
    /** Without the report that JUnit finds by itself: what is broken on purpose worries nobody. */
    private static final LauncherConfig SILENTLY = LauncherConfig.builder()
            .enableTestExecutionListenerAutoRegistration(false)
            .build();

    private static volatile Subject subject = Subject.honest();

    private OnTrial() {}

    /** Every contract there is. */
    static List<Class<?>> contracts() {
        return List.of(OnTrial.class.getDeclaredClasses());
    }

    static Verdict trial(Subject accused, List<Class<?>> contracts) {
        subject = accused;
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(
                        contracts.stream().map(DiscoverySelectors::selectClass).toList())
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ConformanceReport report = new ConformanceReport(new PrintStream(printed, true, StandardCharsets.UTF_8));
        LauncherFactory.create(SILENTLY).execute(request, listener, report);
        return Verdict.of(listener.getSummary(), printed.toString(StandardCharsets.UTF_8));
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

    static class InIsolation extends IsolationContract {
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
