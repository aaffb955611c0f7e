package com.xtarly.rewards.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.xtarly.rewards.application.testkit.Threads;
import java.net.ConnectException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class StopTest {
    @Test
    void a_stop_finishes_what_is_under_way_and_refuses_what_is_new() {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch proceed = new CountDownLatch(1);
        PosServer server = PosServer.open();
        server.change(real -> command -> {
            arrived.countDown();
            Threads.await(proceed);
            return real.register(command);
        });
        Till till = server.till();
        Future<Answer> underWay = Threads.start(() -> till.posts(till.purchase()));
        Threads.await(arrived);

        Future<Boolean> stop = Threads.start(() -> {
            server.close();
            return true;
        });

        assertThat(Threads.waits(stop)).isTrue();
        assertThatThrownBy(() -> Wire.to(till.port())).isInstanceOf(ConnectException.class);
        proceed.countDown();
        assertThat(Threads.result(underWay).status()).isEqualTo(200);
        assertThat(Threads.result(stop)).isTrue();
    }
}
