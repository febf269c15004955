// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import dev.cel.common.CelException;
import dev.cel.common.CelOptions;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.Program;

/** A CEL condition of a rule, compiled once when agreements are read. */
public final class Condition {

    /** {@code package} is reserved in CEL for future use, but it is the word that our agreements need. */
    private static final CelOptions OPTIONS = CelOptions.current()
            .enableReservedIds(false)
            .enableHeterogeneousNumericComparisons(true)
            .comprehensionMaxIterations(10_000)
            .build();

    private static final CelCompiler COMPILER = compiler();
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.plannerRuntimeBuilder().setOptions(OPTIONS).build();

    private final String text;
    private final Program program;

    private Condition(String text, Program program) {
        this.text = text;
        this.program = program;
    }

    /** @throws CelException if the text is no question about {@link Attributes} that is answered by yes or no */
    static Condition compile(String text) throws CelException {
        return new Condition(text, RUNTIME.createProgram(COMPILER.compile(text).getAst()));
    }

    /** As the agreement has it. */
    String text() {
        return text;
    }

    /** Nothing but a plain yes is a yes: a condition that fails is not met. */
    boolean holds(Attributes attributes) {
        try {
            return Boolean.TRUE.equals(program.eval(attributes.values()));
        } catch (CelEvaluationException e) {
            return false;
        }
    }

    private static CelCompiler compiler() {
        var builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setResultType(SimpleType.BOOL);
        Attributes.TYPES.forEach(builder::addVar);
        return builder.build();
    }
}
