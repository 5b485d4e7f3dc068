package org.threeplug.persistence.sheets;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.threeplug.kernel.RefusedException;

/// An Office Open XML workbook as far as a sheet needs it: its texts, what its formats make of numbers, and its first
/// sheet. Nothing outside of it is read, and no more of it than a sheet can be.
final class Workbook implements AutoCloseable {

    /// Of the memory, for the texts, which are kept all at once.
    private static final int SHARE = 5;

    /// What a text takes beside its signs.
    private static final int A_TEXT = 56;

    /// Of one cell, in as many pieces as it may have.
    private static final int LONGEST_TEXT = 1 << 19;

    /// Of relations, formats and styles.
    private static final int MOST_ELEMENTS = 100_000;

    private static final XMLInputFactory XML = factory();

    private final ZipFile zip;
    private final List<String> texts;
    private final CellFormats formats;
    private final List<Integer> styles;

    private Workbook(ZipFile zip, List<String> texts, CellFormats formats, List<Integer> styles) {
        this.zip = zip;
        this.texts = List.copyOf(texts);
        this.formats = formats;
        this.styles = List.copyOf(styles);
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /// @throws RefusedException when it is no workbook
    static Workbook open(Path file) throws IOException {
        try {
            if (!ZipDirectory.isSmall(file)) {
                throw BoundedXml.tooLarge();
            }
            var zip = new ZipFile(file.toFile());
            try {
                if (zip.getEntry("xl/workbook.xml") == null) {
                    throw new RefusedException("catalog.import-not-text");
                }
                return new Workbook(zip, texts(zip), formats(zip), styles(zip));
            } catch (RefusedException | IOException e) {
                zip.close();
                throw e;
            }
        } catch (ZipException e) {
            throw new RefusedException("catalog.import-unreadable", String.valueOf(e.getMessage()));
        }
    }

    String text(int number) throws IOException {
        if (number < 0 || number >= texts.size()) {
            throw new IOException("text " + number + " of the workbook is missing");
        }
        return texts.get(number);
    }

    /// A number as people see it in a cell of that style.
    ///
    /// @param plain writes it where the style says nothing
    String shown(int style, BigDecimal number, Function<BigDecimal, String> plain) {
        return formats.shown(style >= 0 && style < styles.size() ? styles.get(style) : 0, number, plain);
    }

    /// The sheet that stands first.
    XMLStreamReader firstSheet() throws IOException {
        var entry = firstEntry()
                .map(zip::getEntry)
                .or(() -> zip.stream()
                        .filter(one -> one.getName().startsWith("xl/worksheets/") && one.getName().endsWith(".xml"))
                        .map(one -> (ZipEntry) one)
                        .findFirst())
                .orElseThrow(() -> new RefusedException("catalog.import-empty"));
        return reader(zip, entry);
    }

    private Optional<String> firstEntry() throws IOException {
        var relations = new HashMap<String, String>();
        for (var relation : elements(zip, "xl/_rels/workbook.xml.rels", "Relationship")) {
            relations.put(relation.getOrDefault("Id", ""), relation.getOrDefault("Target", ""));
        }
        return elements(zip, "xl/workbook.xml", "sheet").stream()
                .map(sheet -> relations.getOrDefault(sheet.getOrDefault("id", ""), ""))
                .filter(target -> !target.isEmpty())
                .map(target -> target.startsWith("/") ? target.substring(1) : "xl/" + target)
                .findFirst();
    }

    private static List<Map<String, String>> elements(ZipFile zip, String name, String element) throws IOException {
        var found = new ArrayList<Map<String, String>>();
        var entry = zip.getEntry(name);
        if (entry == null) {
            return found;
        }
        try {
            var xml = reader(zip, entry);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals(element)) {
                    var attributes = new HashMap<String, String>();
                    for (int i = 0; i < xml.getAttributeCount(); i++) {
                        attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
                    }
                    found.add(attributes);
                    mayGoOn(found.size());
                }
            }
            return found;
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static void mayGoOn(int elements) {
        if (elements > MOST_ELEMENTS) {
            throw BoundedXml.tooLarge();
        }
    }

    private static List<String> texts(ZipFile zip) throws IOException {
        var texts = new ArrayList<String>();
        var entry = zip.getEntry("xl/sharedStrings.xml");
        if (entry == null) {
            return texts;
        }
        try {
            var xml = reader(zip, entry);
            long room = Runtime.getRuntime().maxMemory() / SHARE;
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("si")) {
                    var text = inside(xml, "si");
                    room -= 2L * text.length() + A_TEXT;
                    if (room < 0) {
                        throw BoundedXml.tooLarge();
                    }
                    texts.add(text);
                }
            }
            return texts;
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// All that is written in an element, in one piece or in several of different looks; how words are spoken is no part.
    static String inside(XMLStreamReader xml, String element) throws XMLStreamException {
        var text = new StringBuilder();
        while (true) {
            int what = xml.next();
            if (what == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("t")) {
                text.append(xml.getElementText());
                if (text.length() > LONGEST_TEXT) {
                    throw BoundedXml.tooLarge();
                }
            } else if (what == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("rPh")) {
                skip(xml);
            } else if (what == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals(element)) {
                return text.toString();
            }
        }
    }

    /// To the end of the element that begins here.
    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        int open = 1;
        while (open > 0) {
            int what = xml.next();
            open += what == XMLStreamReader.START_ELEMENT ? 1 : what == XMLStreamReader.END_ELEMENT ? -1 : 0;
        }
    }

    private static CellFormats formats(ZipFile zip) throws IOException {
        try {
            boolean since1904 = elements(zip, "xl/workbook.xml", "workbookPr").stream()
                    .map(said -> said.getOrDefault("date1904", "0"))
                    .anyMatch(said -> said.equals("1") || said.equals("true"));
            return new CellFormats(elements(zip, "xl/styles.xml", "numFmt"), since1904);
        } catch (NumberFormatException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// The number of the format of each style.
    private static List<Integer> styles(ZipFile zip) throws IOException {
        var found = new ArrayList<Integer>();
        var entry = zip.getEntry("xl/styles.xml");
        if (entry == null) {
            return found;
        }
        try {
            var xml = reader(zip, entry);
            boolean inCells = false;
            while (xml.hasNext()) {
                int what = xml.next();
                if (what == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("xf") && inCells) {
                    found.add(Optional.ofNullable(xml.getAttributeValue(null, "numFmtId")).map(Integer::valueOf).orElse(0));
                    mayGoOn(found.size());
                } else if (what == XMLStreamReader.START_ELEMENT || what == XMLStreamReader.END_ELEMENT) {
                    inCells = xml.getLocalName().equals("cellXfs") ? what == XMLStreamReader.START_ELEMENT : inCells;
                }
            }
            return found;
        } catch (XMLStreamException | NumberFormatException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static XMLStreamReader reader(ZipFile zip, ZipEntry entry) throws IOException {
        try {
            InputStream in = new BoundedXml(new BufferedInputStream(zip.getInputStream(entry), 1 << 16), entry.getCompressedSize());
            return XML.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
