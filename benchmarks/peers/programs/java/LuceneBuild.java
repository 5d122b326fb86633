// SPDX-License-Identifier: GPL-3.0-or-later
// LuceneBuild RECORDS INDEX-FOLDER: bigrams by CJKAnalyzer without stop words, columns as doc values, one segment.

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

public class LuceneBuild {
    private static final FieldType WITHOUT_POSITIONS = new FieldType(TextField.TYPE_NOT_STORED);

    static {
        WITHOUT_POSITIONS.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        WITHOUT_POSITIONS.freeze();
    }

    public static void main(String[] arguments) throws Exception {
        IndexWriterConfig config = new IndexWriterConfig(new CJKAnalyzer(CharArraySet.EMPTY_SET));
        config.setRAMBufferSizeMB(256);
        config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
        config.setUseCompoundFile(false);
        try (IndexWriter writer = new IndexWriter(FSDirectory.open(Path.of(arguments[1])), config);
                BufferedReader records = Files.newBufferedReader(Path.of(arguments[0]))) {
            int number = 0;
            for (String line; (line = records.readLine()) != null; number++) {
                writer.addDocument(document(line.split("\t", -1), number));
            }
            writer.commit();
            writer.forceMerge(1);
            writer.commit();
        }
    }

    private static Document document(String[] row, int number) {
        String name = row[0], text = row[1];
        int date = Integer.parseInt(row[4]);
        Document document = new Document();
        document.add(new TextField("text", text, Field.Store.NO));
        document.add(new Field("name", name, WITHOUT_POSITIONS));
        document.add(new StringField("exact_name", name, Field.Store.NO));
        document.add(new StringField("organ", row[2], Field.Store.NO));
        document.add(new IntPoint("date", date));
        document.add(new IntPoint("year", date / 10000));
        document.add(new NumericDocValuesField("date", date));
        document.add(new NumericDocValuesField("year", date / 10000));
        document.add(new NumericDocValuesField("dept", Integer.parseInt(row[2])));
        document.add(new NumericDocValuesField("field", Integer.parseInt(row[3])));
        document.add(new NumericDocValuesField("kind", Integer.parseInt(row[5])));
        String stored =
                String.join("\t", Integer.toString(number), name, beginning(text), row[2], row[3], row[4], row[5]);
        document.add(new StoredField("stored", stored));
        return document;
    }

    /** The first hundred characters. */
    private static String beginning(String text) {
        return text.codePointCount(0, text.length()) <= 100 ? text : text.substring(0, text.offsetByCodePoints(0, 100));
    }
}
