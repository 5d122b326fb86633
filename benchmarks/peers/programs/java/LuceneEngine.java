// SPDX-License-Identifier: GPL-3.0-or-later

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocsCollector;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.store.FSDirectory;

/** Answers request lines over one index, without a query cache. */
final class LuceneEngine {
    private static final int LIMIT = 20;

    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    LuceneEngine(String folder) throws IOException {
        reader = DirectoryReader.open(FSDirectory.open(Path.of(folder)));
        searcher = new IndexSearcher(reader);
        // The cache would turn repeated filters into bit sets: a result cache in all but name.
        searcher.setQueryCache(null);
    }

    String answer(String line) throws IOException {
        LuceneQuestion question = new LuceneQuestion(line);
        // For one term two passes measured best: the best 20 with skipping, then a count without scores.
        boolean twoPasses = question.facets && question.query instanceof TermQuery && !question.exact;
        TopDocsCollector<?> best = best(question, question.facets && !twoPasses ? Integer.MAX_VALUE : LIMIT);
        FacetCounts counts = null;
        if (!question.facets || twoPasses) {
            searcher.search(question.query, best);
        }
        if (question.facets) {
            counts = new FacetCounts(twoPasses ? null : best);
            searcher.search(question.query, counts);
        }
        LuceneReply reply = new LuceneReply(counts);
        for (ScoreDoc hit : best.topDocs().scoreDocs) {
            reply.hit(reader.storedFields().document(hit.doc).get("stored"));
        }
        return reply.finished();
    }

    private static TopDocsCollector<?> best(LuceneQuestion question, int countedExactly) {
        if (!question.newest) {
            return TopScoreDocCollector.create(LIMIT, countedExactly);
        }
        Sort newest = new Sort(new SortField("date", SortField.Type.INT, true));
        return TopFieldCollector.create(newest, LIMIT, null, countedExactly);
    }
}
