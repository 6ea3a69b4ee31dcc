package dev.traktmcp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Places in JSON: the names of fields and the numbers of entries that lead to them. */
final class Places {
    private Places() {}

    /** Where something can be missing: the whole, each field, and of a list an entry and the fields of the first. */
    static List<List<Object>> of(Object json) {
        List<List<Object>> places = new ArrayList<>();
        places.add(List.of());
        Map<?, ?> children = switch (json) {
            case Map<?, ?> object -> object;
            case List<?> list when !list.isEmpty() && list.getFirst() != null -> Map.of(0, list.getFirst());
            case null, default -> Map.of();
        };
        children.forEach((name, child) -> {
            if (child != null) {
                of(child).forEach(place -> places.add(Stream.concat(Stream.of(name), place.stream()).toList()));
            }
        });
        return places;
    }

    /** The JSON itself, changed: null stands there. */
    @SuppressWarnings("unchecked")
    static Object without(Object json, List<Object> place) {
        if (place.isEmpty()) {
            return null;
        }
        List<Object> rest = place.subList(1, place.size());
        if (json instanceof List<?> list) {
            ((List<Object>) list).set((Integer) place.getFirst(), without(list.get((Integer) place.getFirst()), rest));
        } else {
            Map<String, Object> object = (Map<String, Object>) json;
            object.put((String) place.getFirst(), without(object.get(place.getFirst()), rest));
        }
        return json;
    }

    /** The JSON itself, changed: the last field of the place is not there. */
    static Object absent(Object json, List<Object> place) {
        Object at = json;
        for (Object step : place.subList(0, place.size() - 1)) {
            at = at instanceof List<?> list ? list.get((Integer) step) : ((Map<?, ?>) at).get(step);
        }
        if (at instanceof List<?> list) {
            list.remove((int) (Integer) place.getLast());
        } else {
            ((Map<?, ?>) at).remove(place.getLast());
        }
        return json;
    }
}
