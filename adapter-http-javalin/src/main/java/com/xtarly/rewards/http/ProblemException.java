package com.xtarly.rewards.http;

/** Ends the handling of a request with a refusal. Says nothing about where: it is an answer, not a defect. */
public final class ProblemException extends RuntimeException {
    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
