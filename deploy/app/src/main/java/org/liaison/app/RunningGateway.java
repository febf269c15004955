// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A gateway started in this JVM. */
public final class RunningGateway implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private RunningGateway(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** How to start: {@code settings} win over the configuration file. */
    public record Start(Path data, @Nullable Path config, boolean demo, Map<String, String> settings) {

        public Start {
            settings = Map.copyOf(settings);
        }
    }

    /** @throws CannotStart with the first thing that is missing */
    public static RunningGateway start(Start start) {
        Map<String, Object> settings = new LinkedHashMap<>(start.settings());
        settings.put("liaison.data", start.data().toString());
        if (start.config() != null) {
            settings.put(
                    "spring.config.additional-location", start.config().toUri().toString());
        }
        var application = new SpringApplication(Gateway.class);
        application.setRegisterShutdownHook(true);
        application.setDefaultProperties(Map.of());
        if (start.demo()) {
            application.setAdditionalProfiles("demo");
        }
        application.addInitializers(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new org.springframework.core.env.MapPropertySource("command line", settings)));
        var running = new RunningGateway(application.run(arguments(settings)));
        running.leaveAddress(start.data());
        return running;
    }

    /** The configuration file is looked up before initializers run, so its place is an argument. */
    private static String[] arguments(Map<String, Object> settings) {
        var place = settings.remove("spring.config.additional-location");
        return place == null ? new String[0] : new String[] {"--spring.config.additional-location=" + place};
    }

    public URI address() {
        int port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
        boolean tls = context.getEnvironment().containsProperty("server.ssl.key-store")
                || context.getEnvironment().containsProperty("server.ssl.bundle");
        return URI.create((tls ? "https" : "http") + "://127.0.0.1:" + port);
    }

    public <T> T get(Class<T> part) {
        return context.getBean(part);
    }

    public <T> Optional<T> find(Class<T> part) {
        return Optional.ofNullable(context.getBeanProvider(part).getIfAvailable());
    }

    private void leaveAddress(Path data) {
        try {
            Files.writeString(data.resolve("address"), address().toString(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new CannotStart("GW-SYS-005", data + " is not writable", "set liaison.data to another directory", e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
