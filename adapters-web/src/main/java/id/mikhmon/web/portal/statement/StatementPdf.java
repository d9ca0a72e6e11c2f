package id.mikhmon.web.portal.statement;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfWriter;
import id.mikhmon.application.ledger.StatementLine;
import id.mikhmon.application.ledger.ViewStatement;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.page.Figures;
import id.mikhmon.web.page.Texts;
import id.mikhmon.web.portal.frame.Days;
import java.io.OutputStream;

/** A statement on A4: who and when, the opening balance, the movements by number, the closing balance, and numbered pages. */
final class StatementPdf {
    private static final Font PLAIN = PaperFont.plain(9);
    private static final Font STRONG = PaperFont.strong(9);
    private static final Font TITLE = PaperFont.strong(16);
    private static final float[] WIDTHS = {7, 21, 36, 17, 19};

    private final Texts texts;
    private final WebSettings settings;
    private final Figures figures;

    StatementPdf(Texts texts, WebSettings settings) {
        this.texts = texts;
        this.settings = settings;
        this.figures = new Figures(texts, settings.timeZone());
    }

    /**
     * @param agent name of whose account it is, empty for nobody's
     * @param days what the statement is of, both known
     */
    void write(ViewStatement.Statement statement, String agent, Days days, OutputStream out) {
        Document document = new Document(PageSize.A4, 36, 36, 36, 48);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        writer.setPageEvent(new Numbered());
        document.addTitle(texts.get("statement.title") + " " + statement.account());
        document.open();
        document.add(paragraph(settings.shopName(), STRONG));
        document.add(paragraph(texts.get("statement.title"), TITLE));
        document.add(paragraph(
                agent.isEmpty() ? statement.account().toString() : agent + " · " + statement.account(), PLAIN));
        document.add(paragraph(texts.get("statement.period", days.getFrom(), days.getTo()), PLAIN));
        document.add(Chunk.NEWLINE);
        document.add(table(statement));
        document.close();
    }

    private static Paragraph paragraph(String text, Font font) {
        return new Paragraph(PaperFont.readable(text), font);
    }

    private PdfPTable table(ViewStatement.Statement statement) {
        PdfPTable table = new PdfPTable(WIDTHS);
        table.setWidthPercentage(100);
        table.setHeaderRows(1);
        for (String column : new String[] {"number", "time", "cause", "amount", "balance"}) {
            boolean right = column.equals("amount") || column.equals("balance");
            PdfPCell head = cell(texts.get("statement.column." + column), STRONG, right);
            head.setBorderWidthBottom(1);
            table.addCell(head);
        }
        edge(table, "statement.opening", statement.opening().units());
        statement.lines().forEach(line -> add(table, line));
        edge(table, "statement.closing", statement.closing().units());
        return table;
    }

    private void edge(PdfPTable table, String key, long balance) {
        table.addCell(cell("", PLAIN, false));
        table.addCell(cell("", PLAIN, false));
        table.addCell(cell(texts.get(key), STRONG, false));
        table.addCell(cell("", PLAIN, false));
        table.addCell(cell(Figures.signed(balance), STRONG, true));
    }

    private void add(PdfPTable table, StatementLine line) {
        table.addCell(cell(Long.toString(line.number()), PLAIN, false));
        table.addCell(cell(figures.moment(line.at()), PLAIN, false));
        table.addCell(cell(
                texts.get("CauseKind." + line.cause().kind()) + "\n"
                        + line.cause().reference()
                        + line.note().map(note -> "\n" + note).orElse(""),
                PLAIN,
                false));
        table.addCell(cell(Figures.signed(line.amount().units()), PLAIN, true));
        table.addCell(cell(Figures.signed(line.balance().units()), PLAIN, true));
    }

    private static PdfPCell cell(String text, Font font, boolean right) {
        PdfPCell cell = new PdfPCell(new Phrase(PaperFont.readable(text), font));
        cell.setHorizontalAlignment(right ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderWidthBottom(0.25f);
        cell.setPadding(4);
        return cell;
    }

    private final class Numbered extends PdfPageEventHelper {
        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            ColumnText.showTextAligned(
                    writer.getDirectContent(),
                    Element.ALIGN_CENTER,
                    new Phrase(PaperFont.readable(texts.get("statement.page", writer.getPageNumber())), PLAIN),
                    document.getPageSize().getWidth() / 2,
                    28,
                    0);
        }
    }
}
