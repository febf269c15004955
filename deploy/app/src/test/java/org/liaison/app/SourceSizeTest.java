// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The stops of style.md: a file beyond 300 lines or a method beyond 40 fails, a file beyond 200 is named. */
class SourceSizeTest {

    private static final int STOP_FILE = 300;
    private static final int WARN_FILE = 200;
    private static final int STOP_METHOD = 40;
    private static final Path ROOT = Path.of(System.getProperty("liaison.home", "../.."));

    @Test
    void noFileIsLongerThanTheStop() throws IOException {
        var sources = sources(ROOT);

        longer(sources, WARN_FILE)
                .forEach(each -> LoggerFactory.getLogger(SourceSizeTest.class).warn("beyond 200 lines: {}", each));
        assertThat(sources).hasSizeGreaterThan(200);
        assertThat(longer(sources, STOP_FILE)).isEmpty();
    }

    @Test
    void noMethodIsLongerThanTheStop() throws IOException {
        assertThat(longMethods(sources(ROOT))).isEmpty();
    }

    @Test
    void theStopsCanFail(@TempDir Path directory) throws IOException {
        var file = directory.resolve("TooLong.java");
        Files.writeString(file, "class TooLong {\n void rambles() {\n" + "  ;\n".repeat(300) + " }\n}\n");

        assertThat(longer(List.of(file), STOP_FILE)).hasSize(1);
        assertThat(longMethods(List.of(file))).containsExactly("TooLong.java rambles 302");
    }

    private static List<Path> sources(Path root) throws IOException {
        try (Stream<Path> files = Files.find(
                root,
                20,
                (path, is) -> is.isRegularFile()
                        && path.toString().contains("/src/main/java/")
                        && path.toString().endsWith(".java")
                        && !path.toString().contains("/target/"))) {
            return files.sorted().toList();
        }
    }

    private static List<String> longer(List<Path> sources, int most) throws IOException {
        var found = new ArrayList<String>();
        for (var each : sources) {
            try (var lines = Files.lines(each)) {
                long count = lines.count();
                if (count > most) {
                    found.add(each.getFileName() + " " + count);
                }
            }
        }
        return found;
    }

    private static List<String> longMethods(List<Path> sources) throws IOException {
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "run on a JDK");
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            var found = new ArrayList<String>();
            for (var unit : task.parse()) {
                new Methods(unit, Trees.instance(task)).scan(unit, found);
            }
            return found;
        }
    }

    /** Counts from the opening to the closing brace. */
    private static final class Methods extends TreeScanner<Void, List<String>> {

        private final CompilationUnitTree unit;
        private final Trees trees;

        Methods(CompilationUnitTree unit, Trees trees) {
            this.unit = unit;
            this.trees = trees;
        }

        @Override
        public Void visitMethod(MethodTree method, List<String> found) {
            if (method.getBody() != null) {
                var positions = trees.getSourcePositions();
                long lines = line(positions.getEndPosition(unit, method.getBody()))
                        - line(positions.getStartPosition(unit, method.getBody()))
                        + 1;
                if (lines > STOP_METHOD) {
                    found.add(Path.of(unit.getSourceFile().getName()).getFileName() + " " + method.getName() + " "
                            + lines);
                }
            }
            return super.visitMethod(method, found);
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
