package org.twinmarch.report;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Drawings as PDF, one page of the drawing's size. Text is drawn as outlines, as in SVG. The date and the id of the file
 * say nothing: they are the same for all drawings, so that the same drawing gives the same bytes.
 */
final class PdfFile {

    private static final long ID = 1;

    private PdfFile() {}

    /** Writes a drawing. */
    static void write(Drawing drawing, Path file) throws IOException {
        float width = (float) drawing.widthPoints();
        float height = (float) drawing.heightPoints();
        try (PDDocument document = new PDDocument();
                OutputStream bytes = Files.newOutputStream(file)) {
            PDPage page = new PDPage(new PDRectangle(width, height));
            document.addPage(page);
            PdfBoxGraphics2D canvas = new PdfBoxGraphics2D(document, width, height);
            drawing.draw(canvas);
            canvas.dispose();
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawForm(canvas.getXFormObject());
            }
            describe(document, drawing);
            document.save(bytes);
        }
    }

    private static void describe(PDDocument document, Drawing drawing) {
        Calendar epoch = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        epoch.setTimeInMillis(0);
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(drawing.title());
        information.setSubject(drawing.description());
        information.setCreationDate(epoch);
        information.setModificationDate(epoch);
        document.getDocumentCatalog().setLanguage("en");
        document.setDocumentId(ID);
    }
}
