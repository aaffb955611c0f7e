package com.example.rocksdb;

/** The whole program, server and commands, with its data on RocksDB: {@code serve}, {@code --help}, and so on. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        com.xtarly.rewards.bootstrap.Main.run(arguments, RocksStorage::new);
    }
}
