package dev.traktmcp.host;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Draws what became of calls, second by second: how many were answered, how long they took, and what happened. */
record Timeline(ClusterRun run) {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 300;
    private static final int LEFT = 50;
    private static final int BOTTOM = 260;
    private static final int TOP = 90;
    private static final String FRAME = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="11">
            <rect width="100%%" height="100%%" fill="white"/>
            <text x="%d" y="18" font-size="13">%s</text>
            <text x="%d" y="36" fill="#2563ab">calls answered in each second</text>
            <text x="%d" y="36" fill="#b3261e">calls among them that had to be made again</text>
            <text x="%d" y="36" fill="#555">seconds that the slowest of 20 took (line, up to %.0f)</text>
            """;

    String svg() {
        int seconds = run.said.stream().mapToInt(this::second).max().orElse(0) + 1;
        int[] answered = new int[seconds];
        int[] again = new int[seconds];
        double[] slow = new double[seconds];
        for (int i = 0; i < seconds; i++) {
            int now = i;
            List<ClusterGuest.Said> calls = run.said.stream().filter(call -> second(call) == now).toList();
            answered[i] = calls.size();
            again[i] = (int) calls.stream().filter(call -> call.tries() > 1).count();
            long[] times = calls.stream().mapToLong(ClusterGuest.Said::nanos).sorted().toArray();
            slow[i] = times.length == 0 ? 0 : times[times.length * 19 / 20] / 1e9;
        }
        int most = Math.max(1, Arrays.stream(answered).max().orElse(1));
        double slowest = Math.max(1, Arrays.stream(slow).max().orElse(1));
        double step = (double) (WIDTH - LEFT - 20) / seconds;
        StringBuilder drawn = new StringBuilder(FRAME.formatted(WIDTH, HEIGHT, LEFT, run.summary(), LEFT, LEFT + 180,
                LEFT + 440, slowest));
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < seconds; i++) {
            bar(drawn, i, step, answered[i], most, "#2563ab");
            bar(drawn, i, step, again[i], most, "#b3261e");
            line.append(text("%.1f,%.1f ", LEFT + (i + 0.5) * step, BOTTOM - slow[i] / slowest * (BOTTOM - TOP)));
        }
        drawn.append("<polyline fill=\"none\" stroke=\"#555\" points=\"").append(line).append("\"/>\n");
        int row = 0;
        for (ClusterRun.Happened one : run.happened) {
            double x = LEFT + (one.at() - run.begun) / 1e9 * step;
            int y = 54 + row++ % 3 * 12;
            drawn.append(text("<path d=\"M%.1f %d V%d\" stroke=\"#999\" stroke-dasharray=\"3\"/>\n", x, y, BOTTOM))
                    .append(text("<text x=\"%.1f\" y=\"%d\"%s>%s</text>\n", x + 3, y,
                            x > WIDTH - 160 ? " text-anchor=\"end\" dx=\"-6\"" : "", one.what()));
        }
        for (int i = 0; i <= seconds; i += Math.max(1, seconds / 12)) {
            drawn.append(text("<text x=\"%.1f\" y=\"276\" fill=\"#555\">%d s</text>\n", LEFT + i * step, i));
        }
        return drawn.append(text("<text x=\"8\" y=\"%d\" fill=\"#555\">%d</text>\n</svg>\n", TOP, most)).toString();
    }

    /** In which second it was answered. */
    private int second(ClusterGuest.Said call) {
        return (int) ((call.at() + call.nanos() - run.begun) / 1_000_000_000L);
    }

    private static void bar(StringBuilder drawn, int second, double step, int many, int most, String colour) {
        double height = (double) many / most * (BOTTOM - TOP);
        drawn.append(text("<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>\n",
                LEFT + second * step, BOTTOM - height, step * 0.85, height, colour));
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
