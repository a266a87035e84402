package org.cites360.document.upload;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.cites360.MatrixCells;
import org.cites360.document.DocumentId;
import org.cites360.document.FileFigures;
import org.cites360.document.delivery.FileDelivery;

/** Whoever contributes for a centre sends files; whether a file is given is asked of what it is attached to. */
class DocumentMatrix implements MatrixCells {

    private final Uploads uploads;
    private final FileDelivery delivery;
    private final MyFiles files;
    private final FileFigures figures;

    DocumentMatrix(Uploads uploads, FileDelivery delivery, MyFiles files, FileFigures figures) {
        this.uploads = uploads;
        this.delivery = delivery;
        this.files = files;
        this.figures = figures;
    }

    @Override
    public List<Cell> cells(Bystanders bystanders) {
        UUID none = UUID.randomUUID();
        DocumentId unknown = DocumentId.random();
        return List.of(
                new Cell("Uploads.most", EVERYBODY, uploads::most),
                new Cell("Uploads.begin", CONTRIBUTORS_OWN, () -> uploads.begin("a.pdf", 1)),
                new Cell("Uploads.progress", CONTRIBUTORS_OWN, () -> uploads.progress(none)),
                new Cell("Uploads.add", CONTRIBUTORS_OWN, () -> uploads.add(none, 0, InputStream.nullInputStream())),
                new Cell("Uploads.result", CONTRIBUTORS_OWN, () -> uploads.result(none)),
                new Cell("Uploads.cancel", CONTRIBUTORS_OWN, () -> uploads.cancel(none)),
                new Cell("Uploads.allowed", EVERYBODY, uploads::allowed),
                new Cell("Uploads.isOwn", EVERYBODY, () -> uploads.isOwn(unknown)),
                new Cell("MyFiles.list", ONESELF, () -> files.list(0)),
                new Cell("FileFigures.figures", ADMINISTRATORS, figures::figures),
                new Cell("FileFigures.helpers", ADMINISTRATORS, figures::helpers),
                new Cell("FileFigures.altered", ADMINISTRATORS, figures::altered),
                new Cell("FileDelivery.file", EVERYBODY, () -> delivery.file(unknown)),
                new Cell("FileDelivery.preview", EVERYBODY, () -> delivery.preview(unknown)));
    }
}
