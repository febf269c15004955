// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.sicase;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Item.Severity;
import org.liaison.schemas.message.Personal;
import org.liaison.schemas.sicase.xml.CaseAccount;
import org.liaison.schemas.sicase.xml.CaseCapture;
import org.liaison.schemas.sicase.xml.CaseDevice;
import org.liaison.schemas.sicase.xml.CaseFile;
import org.liaison.schemas.sicase.xml.CaseSource;
import org.liaison.schemas.sicase.xml.FileHash;
import org.liaison.schemas.sicase.xml.MaterialClass;
import org.liaison.schemas.sicase.xml.SiCase;
import org.liaison.schemas.xml.Times;

/** Accounts, devices, captured addresses, files by their hashes, and sources. */
final class ItemsOfCase {

    private final Provenances provenances;
    private final Draft draft;

    ItemsOfCase(Provenances provenances, Draft draft) {
        this.provenances = provenances;
        this.draft = draft;
    }

    void add(SiCase source) {
        Numbered.each("Account", source.getAccount(), this::account);
        Numbered.each("Device", source.getDevice(), this::device);
        Numbered.each("IpCapture", source.getIpCapture(), this::capture);
        Numbered.each("File", source.getFile(), this::file);
        Numbered.each("Source", source.getSource(), this::reference);
    }

    private void account(String place, CaseAccount source) {
        draft.items.add(new Item.Account(
                provenances.of(place, source),
                source.getService(),
                find(source.getIdentifier()),
                find(source.getScreenName()),
                personal(source.getDisplayName()),
                personal(source.getProfileUrl())));
        draft.noHome(place + "/RegisteredAt", source.getRegisteredAt(), "an account has no instant of registration");
    }

    private void device(String place, CaseDevice source) {
        var identifier = source.getDeviceIdentifier();
        draft.items.add(new Item.Device(
                provenances.of(place, source), identifier.getType().value(), Personal.of(identifier.getValue())));
        draft.noHome(place + "/Make", source.getMake(), "a device has its identifier only");
        draft.noHome(place + "/Model", source.getModel(), "a device has its identifier only");
    }

    private void capture(String place, CaseCapture source) {
        draft.items.add(new Item.IpCapture(
                provenances.of(place, source),
                Personal.of(source.getIpAddress()),
                source.getPort(),
                Times.zoned(source.getAt()),
                source.getActivity() == null ? null : source.getActivity().value(),
                source.isPossibleProxy()));
    }

    private void file(String place, CaseFile source) {
        draft.items.add(new Item.MediaFile(
                provenances.of(place, source),
                find(source.getFileName()),
                hashes(place, source.getHash()),
                source.getMediaType(),
                source.getSize(),
                source.getMaterialClass().stream().map(ItemsOfCase::severity).toList()));
        draft.noHome(place + "/Path", source.getPath(), "a file has no path, which may name its owner");
        draft.noHome(place + "/CreatedAt", source.getCreatedAt(), "a file has no instant of creation");
    }

    private void reference(String place, CaseSource source) {
        draft.items.add(new Item.Reference(
                provenances.of(place, source),
                source.getKind().value(),
                find(source.getLocator()),
                find(source.getNote())));
    }

    private Map<String, Personal<String>> hashes(String place, List<FileHash> stated) {
        var hashes = new HashMap<String, Personal<String>>();
        Numbered.each(place + "/Hash", stated, (where, hash) -> {
            var algorithm = hash.getAlgorithm().value();
            if (hashes.putIfAbsent(algorithm, Personal.of(text(algorithm, hash.getValue()))) != null) {
                draft.narrowed(where, "a file has one hash of each algorithm", "the first one kept");
            }
        });
        return hashes;
    }

    /** PhotoDNA may be base64, in which case matters. */
    private static String text(String algorithm, String value) {
        return algorithm.equals("PHOTODNA") ? value : value.toLowerCase(Locale.ROOT);
    }

    private static Severity severity(MaterialClass stated) {
        return new Severity(stated.getScheme(), stated.getVersion(), stated.getValue());
    }

    private static List<Personal<String>> personal(List<String> texts) {
        return texts.stream().map(Personal::of).toList();
    }

    private static @Nullable Personal<String> find(@Nullable String stated) {
        return stated == null ? null : Personal.of(stated);
    }
}
