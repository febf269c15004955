// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.jetty.io.QuietException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Stands before the web service and can fail as networks do: hang up, or stay silent without holding a thread. */
final class Line extends Handler.Wrapper {

    static final int SILENCE_SECONDS = 120;

    private final Supplier<Behaviour> behaviour;

    Line(Supplier<Behaviour> behaviour, Handler service) {
        super(service);
        this.behaviour = behaviour;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
        Runnable hangUp = endPoint::close;
        return switch (behaviour.get().kind()) {
            case DOWN -> {
                hangUp.run();
                callback.failed(new QuietException.Exception("closed on purpose"));
                yield true;
            }
            case SILENT -> {
                request.getComponents().getScheduler().schedule(hangUp, SILENCE_SECONDS, TimeUnit.SECONDS);
                yield true;
            }
            case NORMAL, SLOW, FAULT, WRONG_SIGNATURE, TWICE, WRONG_DIGEST, REFUSE ->
                super.handle(request, response, callback);
        };
    }
}
