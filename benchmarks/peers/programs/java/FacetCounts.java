// SPDX-License-Identifier: GPL-3.0-or-later

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/**
 * Counts all matches and the values of four columns over them; passes each match on to another collector where there
 * is one. Stands for the facet module, which the jar does not hold.
 */
final class FacetCounts implements Collector {
    static final String[] NAMES = {"dept", "field", "kind", "year"};
    static final int[] BASES = {0, 0, 0, 2000};

    final int[][] counts = new int[NAMES.length][64];
    int total;
    private final Collector next;

    FacetCounts(Collector next) {
        this.next = next;
    }

    @Override
    public ScoreMode scoreMode() {
        boolean scores = next != null && next.scoreMode().needsScores();
        return scores ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        final LeafCollector inner = next == null ? null : next.getLeafCollector(context);
        final NumericDocValues dept = values(context, 0), field = values(context, 1);
        final NumericDocValues kind = values(context, 2), year = values(context, 3);
        // Plain local arrays: the loop below runs for every match.
        final int[] depts = counts[0], fields = counts[1], kinds = counts[2], years = counts[3];
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) throws IOException {
                if (inner != null) {
                    inner.setScorer(scorer);
                }
            }

            @Override
            public void collect(int document) throws IOException {
                if (inner != null) {
                    inner.collect(document);
                }
                total++;
                dept.advanceExact(document);
                depts[(int) dept.longValue()]++;
                field.advanceExact(document);
                fields[(int) field.longValue()]++;
                kind.advanceExact(document);
                kinds[(int) kind.longValue()]++;
                year.advanceExact(document);
                years[(int) year.longValue() - 2000]++;
            }
        };
    }

    private static NumericDocValues values(LeafReaderContext context, int facet) throws IOException {
        return DocValues.getNumeric(context.reader(), NAMES[facet]);
    }
}
