package org.cites360.panorama.job;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.cites360.panorama.PanoramaJob;
import org.cites360.panorama.PictureProblem;
import org.cites360.panorama.PictureSource;
import org.cites360.panorama.Pyramid;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of jobs. */
@Repository
class PanoramaJobs {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PanoramaJobs(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Takes a picture in: as a new job, or as another try of a failed one. A job under way only learns where the file is now. */
    void ask(String id, PictureSource source) {
        jdbc.sql("""
                        insert into panorama_job (id, source, status) values (:id, :source::jsonb, 'WAITING')
                        on conflict (id) do update set
                            source = excluded.source,
                            status = case when panorama_job.status = 'RUNNING' then 'RUNNING' else 'WAITING' end,
                            attempts = case when panorama_job.status = 'RUNNING' then panorama_job.attempts else 0 end,
                            problem_kind = null, problem_file = null, problem_message = null, updated_at = now()
                        """)
                .param("id", id)
                .param("source", json.writeValueAsString(StoredSource.of(source)))
                .update();
    }

    Optional<PanoramaJob> find(String id) {
        return jdbc.sql("select * from panorama_job where id = :id")
                .param("id", id)
                .query((row, number) -> job(row))
                .optional();
    }

    Optional<PictureSource> source(String id) {
        return jdbc.sql("select source from panorama_job where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, StoredSource.class).source());
    }

    /**
     * @param kept tiles that are there already
     * @return how often the job has been started without any tile being added, this time included
     */
    int started(String id, int tiles, int kept) {
        return jdbc.sql("""
                        update panorama_job
                        set status = 'RUNNING', tiles_done = 0, tiles_total = :tiles, tiles_at_start = :kept, updated_at = now(),
                            attempts = case when :kept > tiles_at_start then 1 else attempts + 1 end
                        where id = :id returning attempts
                        """)
                .param("id", id)
                .param("tiles", tiles)
                .param("kept", kept)
                .query(Integer.class)
                .single();
    }

    void progressed(String id, int done) {
        jdbc.sql("update panorama_job set tiles_done = :done, updated_at = now() where id = :id")
                .param("id", id)
                .param("done", done)
                .update();
    }

    /** Stopped in an orderly way: this does not count as a failed attempt. */
    void stopped(String id) {
        jdbc.sql("""
                        update panorama_job set status = 'WAITING', attempts = greatest(attempts - 1, 0), updated_at = now()
                        where id = :id
                        """).param("id", id).update();
    }

    void succeeded(Pyramid pyramid) {
        jdbc.sql("""
                        update panorama_job
                        set status = 'READY', attempts = 0, tiles_done = tiles_total, pyramid = :pyramid::jsonb, updated_at = now(),
                            problem_kind = null, problem_file = null, problem_message = null
                        where id = :id
                        """)
                .param("id", pyramid.id())
                .param("pyramid", json.writeValueAsString(pyramid))
                .update();
    }

    void failed(String id, PictureProblem problem) {
        jdbc.sql("""
                        update panorama_job
                        set status = 'FAILED', pyramid = null, tiles_done = 0, updated_at = now(),
                            problem_kind = :kind, problem_file = :file, problem_message = :message
                        where id = :id
                        """)
                .param("id", id)
                .param("kind", problem.kind().name())
                .param("file", problem.file().toString())
                .param("message", problem.message())
                .update();
    }

    private PanoramaJob job(ResultSet row) throws SQLException {
        String id = row.getString("id");
        return switch (row.getString("status")) {
            case "RUNNING" ->
                new PanoramaJob.Running(id, row.getInt("tiles_done") / (double) Math.max(1, row.getInt("tiles_total")));
            case "READY" -> new PanoramaJob.Ready(id, json.readValue(row.getString("pyramid"), Pyramid.class));
            case "FAILED" ->
                new PanoramaJob.Failed(
                        id,
                        new PictureProblem(
                                Path.of(row.getString("problem_file")),
                                PictureProblem.Kind.valueOf(row.getString("problem_kind")),
                                row.getString("problem_message")));
            default -> new PanoramaJob.Waiting(id);
        };
    }
}
