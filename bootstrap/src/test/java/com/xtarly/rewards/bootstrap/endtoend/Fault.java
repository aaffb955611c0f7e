package com.xtarly.rewards.bootstrap.endtoend;

/** What can go wrong between two processes. */
enum Fault {
    NONE,
    /** Each piece of data is held back for a while. */
    DELAY,
    /** What was asked for is done, but the answer is swallowed and the connection closed. */
    CUT_BEFORE_ANSWER,
    /** Connections, old and new, are reset. */
    RESET,
    /** Connections, old and new, fall silent for ever, and nobody is told. */
    HALF_OPEN,
    /** Nobody listens any more; what was connected is closed. */
    REFUSE
}
