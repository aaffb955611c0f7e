package com.xtarly.rewards.benchmarks.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeapTest {
    @Test
    void the_peak_is_what_the_fullest_collection_found() {
        Heap heap = Heap.of(List.of(
                "[0.006s][info][gc,init] Heap Max Capacity: 256M",
                "[0.012s][info][gc] Using G1",
                "[1.234s][info][gc] GC(0) Pause Young (Normal) (G1 Evacuation Pause) 23M->9M(64M) 4.567ms",
                "[2.345s][info][gc] GC(1) Pause Young (Normal) (G1 Evacuation Pause) 131M->12M(200M) 4.567ms",
                "[3.456s][info][gc] GC(2) Concurrent Mark Cycle 12.345ms"));

        assertThat(heap).isEqualTo(new Heap(256, 131));
    }

    @Test
    void without_a_collection_nothing_is_known() {
        assertThat(Heap.of(List.of())).isEqualTo(new Heap(0, 0));
    }
}
