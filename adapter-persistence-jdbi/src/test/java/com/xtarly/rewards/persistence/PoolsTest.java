package com.xtarly.rewards.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.xtarly.rewards.persistence.embedded.Credentials;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A database that falls silent keeps nobody waiting for ever: neither on a connection, nor for one. */
class PoolsTest {
    private static final StoreLimits LIMITS = StoreLimits.forServing();
    private static final int POOLS = 2;
    /** Longer than a login may take, and shorter than the driver by itself waits for an answer about TLS. */
    private static final Duration NEXT_LOGIN = Duration.ofSeconds(4);

    @Test
    void a_connection_has_its_limit_when_it_is_new_and_when_it_was_used_before() throws SQLException {
        try (Pools pools = new Pools(TestDatabase.fresh().asDatabase(), LIMITS)) {
            for (HikariDataSource pool : List.of(pools.write(), pools.write(), pools.read(), pools.read())) {
                try (Connection connection = pool.getConnection()) {
                    assertThat(connection.getNetworkTimeout())
                            .isEqualTo((int) LIMITS.socketWait().toMillis());
                }
            }
        }
    }

    @Test
    void a_login_that_is_met_with_silence_is_given_up_and_tried_again() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Pools pools = new Pools(at(silent), LIMITS)) {
            for (int i = 0; i < POOLS; i++) {
                assertThat(silent.accept().isConnected()).isTrue();
            }

            silent.setSoTimeout((int) NEXT_LOGIN.toMillis());

            assertThatCode(silent::accept).doesNotThrowAnyException();
            assertThat(pools.write().isRunning()).isTrue();
        }
    }

    private static Database at(ServerSocket server) {
        Credentials nobody = new Credentials("nobody", "nothing");
        return new Database(
                "jdbc:postgresql://%s:%d/rewards"
                        .formatted(server.getInetAddress().getHostAddress(), server.getLocalPort()),
                nobody,
                nobody);
    }
}
