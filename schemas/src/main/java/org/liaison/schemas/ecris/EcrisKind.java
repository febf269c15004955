// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.ecris;

/** The messages that are written and read; {@code id} is the part of a message id that names the kind. */
enum EcrisKind {
    NOTIFICATION("ecris-notification", "NotificationMessage", "NOT", "notification of a conviction"),
    REQUEST("ecris-request", "RequestMessage", "REQ", "request for convictions"),
    RESPONSE("ecris-response", "RequestResponseMessage", "RRS", "response to a request");

    static final String VERSION = "1.0";
    static final String SERVICE = "http://ec.europa.eu/ECRIS/service-v1.0";

    private static final String FOLDER = "/org/liaison/schemas/xsd-ecris/";

    private final String format;
    private final String root;
    private final String id;
    private final String words;

    EcrisKind(String format, String root, String id, String words) {
        this.format = format;
        this.root = root;
        this.id = id;
        this.words = words;
    }

    String format() {
        return format;
    }

    String root() {
        return root;
    }

    String id() {
        return id;
    }

    String title() {
        return "ECRIS v1.0 " + words
                + ", for the central authority only: a police gateway must not address ECRIS itself";
    }

    /** Imported ones first. */
    static String[] schemas() {
        return new String[] {
            FOLDER + "1-commons.xsd",
            FOLDER + "2-codes.xsd",
            FOLDER + "3-domain.xsd",
            FOLDER + "4-messages.xsd",
            FOLDER + "5-service.xsd"
        };
    }
}
