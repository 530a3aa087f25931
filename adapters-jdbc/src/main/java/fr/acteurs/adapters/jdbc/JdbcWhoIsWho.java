package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.register.WhoIsWho;
import fr.acteurs.domain.register.Level;
import fr.acteurs.domain.register.Redirection;
import fr.acteurs.domain.source.SourceCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** Why identifiers stand for whom they stand for. */
record JdbcWhoIsWho(Jdbi jdbi) implements WhoIsWho {

    @Override
    public List<Recognition> recognitions(String id) {
        return ask(id, (row, context) -> recognition(row), """
                select source, dataset, coalesce(function, through) as function, evidence
                from observation
                where person = :id or person = (select person from mandate where id = :id) and :id in (function, through)
                order by function, source, dataset
                """);
    }

    private static Recognition recognition(ResultSet row) throws SQLException {
        return new Recognition(
                SourceCode.of(row.getString("source")),
                row.getString("dataset"),
                row.getString("function"),
                Optional.ofNullable(row.getString("evidence")).map(Level::valueOf));
    }

    @Override
    public List<Doubt> doubts(String id) {
        return ask(id, (row, context) -> new Doubt(row.getString("who"), Rows.evidence(row)), """
                select case person when :id then other else person end as who, level, vetoes
                from review
                where :id in (person, other)
                order by who
                """);
    }

    @Override
    public List<Redirection> redirections(String id) {
        return ask(id, (row, context) -> Rows.redirection(row), """
                select type, former, present, on_date, motive
                from redirection
                where :id in (former, present)
                order by number
                """);
    }

    private <T> List<T> ask(String id, RowMapper<T> answer, String question) {
        return jdbi.withHandle(handle ->
                handle.createQuery(question).bind("id", id).map(answer).list());
    }
}
