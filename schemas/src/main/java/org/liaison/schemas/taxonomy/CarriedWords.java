// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.taxonomy;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.Personal;

/**
 * Remarks where a package carries deprecated words: the path and the term, never the text. Looks into every record that
 * a package is made of, so that a new kind of object needs nothing here.
 */
public final class CarriedWords {

    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private final Terminology terminology;

    private CarriedWords(Terminology terminology) {
        this.terminology = terminology;
    }

    public static CarriedWords ofOurTaxonomy() {
        return new CarriedWords(Terminology.of(Taxonomy.load()));
    }

    /** The losses of a conversion, with a remark on each text that has a deprecated word. */
    public List<Loss> with(Conversion.Done done) {
        var all = new ArrayList<>(done.losses());
        all.addAll(in(done.exchange()));
        return all;
    }

    List<Loss> in(ExchangePackage exchange) {
        var remarks = new ArrayList<Loss>();
        look("", exchange, remarks);
        return remarks;
    }

    private void look(String path, @Nullable Object value, List<Loss> remarks) {
        switch (value) {
            case String text -> remark(path, text, remarks);
            case Personal<?> personal -> look(path, personal.reveal(), remarks);
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    look(path + "[" + (i + 1) + "]", list.get(i), remarks);
                }
            }
            case Map<?, ?> map -> map.values().forEach(each -> look(path, each, remarks));
            case Record record -> components(path, record, remarks);
            case null, default -> {} // numbers, times and codes hold no words
        }
    }

    private void components(String path, Record record, List<Loss> remarks) {
        for (var each : COMPONENTS.get(record.getClass())) {
            try {
                look(
                        path.isEmpty() ? each.getName() : path + "/" + each.getName(),
                        each.getAccessor().invoke(record),
                        remarks);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a record of the package cannot be read"); // the cause may quote it
            }
        }
    }

    private void remark(String path, String text, List<Loss> remarks) {
        var terms = terminology.terms(text);
        if (!terms.isEmpty()) {
            remarks.add(new Loss(
                    path, Loss.Kind.NOTED, "deprecated word for " + String.join(", ", terms), "carried as it is"));
        }
    }
}
