// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.given;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Everything that anybody logs while it is open: message, key-values and exception text. */
public final class WrittenLog implements AutoCloseable {

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

    public WrittenLog() {
        appender.start();
        root.addAppender(appender);
    }

    public List<String> lines() {
        return List.copyOf(appender.list).stream().map(WrittenLog::line).toList();
    }

    private static String line(ILoggingEvent event) {
        var failure = event.getThrowableProxy();
        return event.getFormattedMessage() + " " + event.getKeyValuePairs() + " "
                + (failure == null ? "" : ThrowableProxyUtil.asString(failure));
    }

    @Override
    public void close() {
        root.detachAppender(appender);
    }
}
