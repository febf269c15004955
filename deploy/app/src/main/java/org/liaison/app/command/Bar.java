// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.command;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** A progress bar on standard error, if that is a terminal; the launcher says whether it is. */
public final class Bar implements AutoCloseable {

    private final @Nullable ProgressBar bar;

    public Bar(String name, long steps) {
        this.bar = Boolean.getBoolean("liaison.terminal")
                ? new ProgressBarBuilder()
                        .setTaskName(name)
                        .setInitialMax(steps)
                        .clearDisplayOnFinish()
                        .build()
                : null;
    }

    public void step() {
        if (bar != null) {
            bar.step();
        }
    }

    public void at(long done, long total) {
        if (bar != null) {
            bar.maxHint(total);
            bar.stepTo(done);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
