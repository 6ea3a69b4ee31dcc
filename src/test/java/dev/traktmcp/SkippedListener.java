package dev.traktmcp;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Says at the end which tests were skipped, and why, so that nobody takes them for passed. */
public final class SkippedListener implements TestExecutionListener {
    private final Map<String, Integer> skipped = new ConcurrentSkipListMap<>();

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        note(test, reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == Status.ABORTED) {
            note(test, result.getThrowable().map(Throwable::getMessage).orElse(""));
        }
    }

    private void note(TestIdentifier test, String reason) {
        String where = test.getSource().map(source -> switch (source) {
            case MethodSource method -> method.getClassName();
            case ClassSource type -> type.getClassName();
            default -> test.getDisplayName();
        }).orElse(test.getDisplayName());
        String why = reason.lines().findFirst().orElse("");
        skipped.merge(where.substring(where.lastIndexOf('.') + 1) + ": " + why, 1, Integer::sum);
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (!skipped.isEmpty()) {
            StringBuilder said = new StringBuilder("Skipped:");
            new TreeMap<>(skipped).forEach((what, times) -> said.append("\n  ").append(what)
                    .append(times > 1 ? " (" + times + " times)" : ""));
            System.err.println(said);
        }
    }
}
