// SPDX-License-Identifier: GPL-3.0-or-later

/** The finished JSON of an answer, written piece by piece. */
final class LuceneReply {
    private final StringBuilder json = new StringBuilder(16384);
    private boolean first = true;

    /** `counts` is null where none are asked. */
    LuceneReply(FacetCounts counts) {
        json.append("{\"total\":").append(counts == null ? 0 : counts.total);
        if (counts != null) {
            facets(counts);
        }
        json.append(",\"hits\":[");
        first = true;
    }

    private void facets(FacetCounts counts) {
        for (int facet = 0; facet < FacetCounts.NAMES.length; facet++) {
            json.append(facet == 0 ? ",\"facets\":{\"" : "},\"").append(FacetCounts.NAMES[facet]).append("\":{");
            first = true;
            for (int value = 0; value < counts.counts[facet].length; value++) {
                if (counts.counts[facet][value] > 0) {
                    separate();
                    json.append('"').append(value + FacetCounts.BASES[facet]).append("\":");
                    json.append(counts.counts[facet][value]);
                }
            }
        }
        json.append("}}");
    }

    /** `stored` has the columns of a hit, tab separated. */
    void hit(String stored) {
        String[] column = stored.split("\t", -1);
        separate();
        json.append("{\"id\":").append(column[0]);
        string(",\"name\":", column[1]);
        string(",\"snip\":", column[2]);
        json.append(",\"dept\":").append(column[3]).append(",\"field\":").append(column[4]);
        json.append(",\"date\":").append(column[5]).append(",\"kind\":").append(column[6]).append('}');
    }

    String finished() {
        return json.append("]}").toString();
    }

    private void separate() {
        if (!first) {
            json.append(',');
        }
        first = false;
    }

    private void string(String key, String value) {
        json.append(key).append('"');
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character == '"' || character == '\\') {
                json.append('\\').append(character);
            } else if (character < 0x20) {
                json.append(String.format("\\u%04x", (int) character));
            } else {
                json.append(character);
            }
        }
        json.append('"');
    }
}
