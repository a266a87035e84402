package org.cites360.network.content;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cites360.base.yaml.Field;
import org.cites360.network.Facts;
import org.cites360.network.Licence;
import org.cites360.network.ResourceType;
import org.cites360.network.TargetGroup;
import org.cites360.site.Theme;
import org.jspecify.annotations.Nullable;

/** What practice.yaml and resource.yaml say, once their schema has found nothing wrong. */
final class FactsFields {

    private final Field root;

    FactsFields(Field root) {
        this.root = root;
    }

    /** Without files and resources. */
    Facts.Practice practice() {
        return new Facts.Practice(
                themes(),
                groups(),
                licence(),
                contact(),
                provenance(),
                period(),
                root.at("place").text().orElse(null),
                root.at("figures").items().stream().map(FactsFields::figure).toList(),
                List.of(),
                List.of(),
                root.at("stops").items().stream().map(FactsFields::stop).toList());
    }

    /** Without its file. */
    Facts.Resource resource() {
        return new Facts.Resource(
                themes(),
                groups(),
                licence(),
                contact(),
                ResourceType.of(text(root, "type")).orElseThrow(),
                List.of(),
                root.at("link").text().orElse(null),
                Set.copyOf(texts("languages")),
                text(root, "rights-holder"),
                integer(root, "made"));
    }

    private Set<Theme> themes() {
        return all("themes", Theme::of, Theme.class);
    }

    private Set<TargetGroup> groups() {
        return all("target-groups", TargetGroup::of, TargetGroup.class);
    }

    private <E extends Enum<E>> Set<E> all(String name, Function<String, Optional<E>> of, Class<E> type) {
        return texts(name).stream()
                .flatMap(key -> of.apply(key).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
    }

    private Licence licence() {
        return Licence.of(text(root, "licence")).orElseThrow();
    }

    private Facts.@Nullable Contact contact() {
        Field contact = root.at("contact");
        return contact.present()
                ? new Facts.Contact(
                        text(contact, "name"), contact.at("email").text().orElse(null), null)
                : null;
    }

    private Facts.Provenance provenance() {
        Field provenance = root.at("provenance");
        String origin = text(provenance, "origin");
        return new Facts.Provenance(
                List.of(Facts.Origin.values()).stream()
                        .filter(each -> each.key().equals(origin))
                        .findFirst()
                        .orElseThrow(),
                provenance.at("name").text().orElse(null),
                integer(provenance, "year"));
    }

    private Facts.@Nullable Period period() {
        Field period = root.at("period");
        return period.present()
                ? new Facts.Period(moment(period, "from"), period.at("to").present() ? moment(period, "to") : null)
                : null;
    }

    /** A year alone is a number in YAML. */
    private static String moment(Field period, String name) {
        Integer year = integer(period, name);
        return year == null ? text(period, name) : year.toString();
    }

    private static Facts.Figure figure(Field figure) {
        Integer year = integer(figure, "year");
        return new Facts.Figure(
                text(figure, "id"), text(figure, "value"), year == null ? 0 : year, text(figure, "source"));
    }

    private static Facts.Stop stop(Field stop) {
        String[] tour = text(stop, "tour").split("/", 2);
        return new Facts.Stop(tour[0], tour[1], text(stop, "stop"));
    }

    private List<String> texts(String name) {
        return root.at(name).items().stream()
                .flatMap(item -> item.text().stream())
                .toList();
    }

    private static String text(Field field, String name) {
        return field.at(name).text().orElseThrow();
    }

    private static @Nullable Integer integer(Field field, String name) {
        return field.at(name).number().isPresent()
                ? (Integer) (int) field.at(name).number().getAsDouble()
                : null;
    }
}
