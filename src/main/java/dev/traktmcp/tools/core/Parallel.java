package dev.traktmcp.tools.core;

import dev.traktmcp.cache.OldAnswers;
import dev.traktmcp.deadline.Deadline;
import dev.traktmcp.deadline.Progress;
import dev.traktmcp.recent.Unshown;
import dev.traktmcp.trakt.http.FreshReads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs several reads in parallel, within the deadline of the call. */
public final class Parallel {
    /** Spares Trakt, and is fast enough for fifty titles. */
    private static final int MOST = 8;

    private Parallel() {}

    /** Begins a read while the call does something else. What it reads stays in the caches, however late it is. */
    public static <T> Future<T> begin(Supplier<T> read) {
        FutureTask<T> task = new FutureTask<>(carried(read::get));
        Thread.ofVirtual().start(task);
        return task;
    }

    /** Work for another thread, with all that is bound to the call. */
    private static <T> Callable<T> carried(Callable<T> work) {
        return OldAnswers.carried(Unshown.carried(FreshReads.carried(Progress.carried(Deadline.carried(work)))));
    }

    /** What was begun, or empty where it has not come before the deadline; fails as it failed. */
    public static <T> Optional<T> inTime(Future<T> begun) {
        try {
            return Optional.of(Deadline.current().await(begun));
        } catch (TimeoutException _) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw cause(e);
        } catch (InterruptedException _) {
            throw cancelled();
        }
    }

    private static RuntimeException cause(ExecutionException e) {
        return e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
    }

    private static CancellationException cancelled() {
        Thread.currentThread().interrupt();
        return new CancellationException("the call was cancelled");
    }

    /** The same for questions of which each is a step of the call, for those who wait for it. */
    public static <T, R> List<R> steps(List<T> questions, Function<T, R> ask) {
        if (questions.size() < 2) {
            return map(questions, ask);
        }
        Progress.expect(questions.size());
        return map(questions, question -> {
            R answer = ask.apply(question);
            Progress.step();
            return answer;
        });
    }

    /** Returns the answers in the order of the questions; the first failure among them fails the whole. */
    public static <T, R> List<R> map(List<T> questions, Function<T, R> ask) {
        if (questions.size() < 2) {
            return questions.stream().map(ask).toList();
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(
                Math.min(MOST, questions.size()), Thread.ofVirtual().factory())) {
            List<Future<R>> asked = new ArrayList<>();
            for (T question : questions) {
                asked.add(threads.submit(carried(() -> ask.apply(question))));
            }
            List<R> answers = new ArrayList<>();
            for (Future<R> next : asked) {
                answers.add(next.get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw cause(e);
        } catch (InterruptedException _) {
            throw cancelled();
        }
    }
}
