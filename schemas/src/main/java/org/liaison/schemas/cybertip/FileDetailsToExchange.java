// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.liaison.schemas.cybertip.xml.FileDetails;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.Event;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.exchange.Term;
import org.liaison.schemas.message.Personal;

/** The details of one file to an exchange package. Never the file. */
final class FileDetailsToExchange {

    static final Place ROOT = new Place("fileDetails");
    private static final String VIEWED = "a file does not say who looked at it or where it could be seen";
    private static final String INDUSTRY = "NCMEC-industry";
    private static final String ANNOTATION = "NCMEC-annotation";

    private final FileDetails details;
    private final Place root;
    private final Draft draft;
    private final List<Term> terms = new ArrayList<>();

    FileDetailsToExchange(FileDetails details, Place root, Draft draft) {
        this.details = details;
        this.root = root;
        this.draft = draft;
    }

    Owner map() {
        var metadata = new FileMetadata(draft, root);
        var file = new Owner(draft.add(file(metadata.hashes(details))), null);
        metadata.pairs(details, file);
        draft.reference(root.child("fileId"), "provider-file-id", details.getFileId(), file);
        draft.reference(root.child("originalFileName"), "original-file-name", details.getOriginalFileName(), file);
        draft.reference(root.child("locationOfFile"), "file-location", details.getLocationOfFile(), file);
        upload(file);
        for (int i = 0; i < details.getAdditionalInfo().size(); i++) {
            var text = details.getAdditionalInfo().get(i);
            draft.note(root.child("additionalInfo", i), "additional-information", text, file);
        }
        unhoused();
        return file;
    }

    /** Known once the file is mapped. */
    List<Term> terms() {
        return terms;
    }

    private Item.MediaFile file(Map<String, Personal<String>> hashes) {
        var name = Given.personal(details.getFileName());
        return new Item.MediaFile(draft.provenance("i", root, null), name, hashes, null, null, severities());
    }

    /** What was captured at the upload is of whoever uploaded, hence the suspect's. */
    private void upload(Owner file) {
        var at = draft.instant(root.child("uploadedToEspTimestamp"), details.getUploadedToEspTimestamp());
        var event = draft.add(new Event(draft.provenance("e", root, null), "upload", at, null, null, null));
        draft.connect(event, ConnectionType.ASSOCIATED_WITH, file.id());
        var uploader = new Owner(event, SubjectCategory.SUSPECT);
        if (details.getIpCaptureEvent() != null) {
            TraceMapper.capture(draft, details.getIpCaptureEvent(), root.child("ipCaptureEvent"), uploader);
        }
        TraceMapper.devices(draft, details.getDeviceId(), root, uploader);
    }

    /** The industry's label and the provider's annotations; those that the taxonomy knows become terms as well. */
    private List<Item.Severity> severities() {
        var severities = new ArrayList<Item.Severity>();
        var industry = Given.text(details.getIndustryClassification());
        if (industry != null) {
            label(INDUSTRY, industry, severities);
        }
        marks().forEach(each -> label(ANNOTATION, each, severities));
        return severities;
    }

    private void label(String scheme, String label, List<Item.Severity> severities) {
        severities.add(new Item.Severity(scheme, null, label));
        terms.addAll(TermTable.ANNOTATIONS.terms(label, ""));
    }

    private List<String> marks() {
        var given = details.getFileAnnotations();
        return given == null
                ? Mark.set(new Mark("potentialMeme", details.isPotentialMeme()))
                : Mark.set(
                        new Mark("animeDrawingVirtualHentai", given.isAnimeDrawingVirtualHentai()),
                        new Mark("potentialMeme", given.isPotentialMeme()),
                        new Mark("viral", given.isViral()),
                        new Mark("possibleSelfProduction", given.isPossibleSelfProduction()),
                        new Mark("physicalHarm", given.isPhysicalHarm()),
                        new Mark("violenceGore", given.isViolenceGore()),
                        new Mark("bestiality", given.isBestiality()),
                        new Mark("liveStreaming", given.isLiveStreaming()),
                        new Mark("infant", given.isInfant()),
                        new Mark("generativeAi", given.isGenerativeAi()));
    }

    private void unhoused() {
        if (Boolean.FALSE.equals(details.isPotentialMeme())) {
            draft.losses()
                    .noHome(root.child("potentialMeme"), false, "a label says what a file is, not what it is not");
        }
        draft.losses().noHome(root.child("fileViewedByEsp"), details.isFileViewedByEsp(), VIEWED);
        draft.losses().noHome(root.child("exifViewedByEsp"), details.isExifViewedByEsp(), VIEWED);
        draft.losses().noHome(root.child("publiclyAvailable"), details.isPubliclyAvailable(), VIEWED);
        draft.losses().noHome(root.child("fileRelevance"), details.getFileRelevance(), VIEWED);
    }
}
