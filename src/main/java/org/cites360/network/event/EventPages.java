package org.cites360.network.event;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cites360.base.CentreNames;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.web.InlineJson;
import org.cites360.base.web.Markdown;
import org.cites360.base.web.Page;
import org.cites360.base.web.Pages;
import org.cites360.base.web.PublicController;
import org.cites360.document.FileLabels;
import org.cites360.network.PublishedRecords;
import org.cites360.network.Reader;
import org.cites360.network.TextLanguage;
import org.cites360.network.event.EventContent.Session;
import org.cites360.network.event.EventContent.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The meetings as everybody reads them, and their calendar files. */
@PublicController
class EventPages {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Events events;
    private final EventCalendar calendar;
    private final PublishedRecords records;
    private final EventDocuments documents;
    private final FileLabels labels;
    private final CentreNames centres;
    private final Pages pages;
    private final Texts texts;
    private final InlineJson json;

    EventPages(
            Events events,
            EventCalendar calendar,
            PublishedRecords records,
            EventDocuments documents,
            FileLabels labels,
            CentreNames centres,
            Pages pages,
            Texts texts,
            InlineJson json) {
        this.events = events;
        this.calendar = calendar;
        this.records = records;
        this.documents = documents;
        this.labels = labels;
        this.centres = centres;
        this.pages = pages;
        this.texts = texts;
        this.json = json;
    }

    /** A meeting in a list. @param cancelled whether it was called off */
    public record Card(
            String href, Shown<String> title, Shown<String> summary, String days, String centre, boolean cancelled) {}

    /** A part of the programme. @param time empty where it is not known @param practice what became of it, if that is public */
    public record Part(
            String id,
            String kind,
            String time,
            Shown<String> title,
            String summaryLanguage,
            String summary,
            List<String> speakers,
            @Nullable String room,
            List<File> files,
            @Nullable String calendar,
            @Nullable Link practice) {}

    /** @param about kind and size */
    public record File(String href, String name, String about) {}

    public record Link(String href, String lang, String text) {}

    /** @param name empty for what has no day */
    public record Day(String name, List<Part> parts) {}

    @GetMapping("/events")
    ModelAndView list(@RequestParam(defaultValue = "1") String page, Locale locale) {
        Language language = language(locale);
        Events.Past past = events.past(Reader.PUBLIC, number(page) - 1);
        return new ModelAndView("pages/events")
                .addObject(
                        "page",
                        pages.translated(
                                "/events",
                                language,
                                texts.get(language, "events.title"),
                                texts.get(language, "events.lead")))
                .addObject("section", "events")
                .addObject("upcoming", cards(events.upcoming(Reader.PUBLIC), language))
                .addObject("past", cards(past.events(), language))
                .addObject("number", past.page() + 1)
                .addObject("numbers", past.pages());
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 1;
    }

    private List<Card> cards(List<Event> some, Language language) {
        return some.stream()
                .map(event -> {
                    Shown<EventContent.Text> text = event.content().text(TextLanguage.of(language));
                    return new Card(
                            Pages.in(event.path(), language),
                            new Shown<>(text.language(), text.text().title()),
                            new Shown<>(text.language(), text.text().summary()),
                            event.content().days(language),
                            centres.name(event.site()),
                            event.state() == Event.State.CANCELLED);
                })
                .toList();
    }

    @GetMapping("/events/{slug}")
    ModelAndView event(@PathVariable String slug, Locale locale) {
        Language language = language(locale);
        return events.find(slug, Reader.PUBLIC)
                .map(event -> found(event, language))
                .orElseGet(() -> unknown(language));
    }

    private ModelAndView found(Event event, Language language) {
        EventContent content = event.content();
        Shown<EventContent.Text> text = content.text(TextLanguage.of(language));
        Page page = pages.translated(
                event.path(), language, text.text().title(), text.text().summary());
        return new ModelAndView("pages/event")
                .addObject("page", page)
                .addObject("section", "events")
                .addObject("event", event)
                .addObject("text", text)
                .addObject("description", Markdown.html(text.text().description()))
                .addObject("days", content.days(language))
                .addObject("centre", centres.name(event.site()))
                .addObject("programme", programme(event, language))
                .addObject("calendar", event.path() + "/calendar.ics?lang=" + language.tag())
                .addObject("jsonLd", json.of(jsonLd(event, text.text(), page)));
    }

    private Map<String, Object> jsonLd(Event event, EventContent.Text text, Page page) {
        EventContent content = event.content();
        boolean onSite = content.place() != null;
        boolean online = content.online() != null || event.places().containsKey(Attendance.ONLINE) || !onSite;
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put("@type", "Event");
        data.put("name", text.title());
        data.put("description", text.summary());
        data.put("startDate", content.firstDay().toString());
        data.put("endDate", content.lastDay().toString());
        data.put("url", page.canonical());
        data.put(
                "eventStatus",
                "https://schema.org/Event" + (event.state() == Event.State.CANCELLED ? "Cancelled" : "Scheduled"));
        data.put(
                "eventAttendanceMode",
                "https://schema.org/" + (onSite && online ? "Mixed" : online ? "Online" : "Offline")
                        + "EventAttendanceMode");
        data.put(
                "location",
                onSite
                        ? Map.of("@type", "Place", "name", content.place())
                        : Map.of("@type", "VirtualLocation", "url", page.canonical()));
        data.put(
                "organizer",
                Map.of(
                        "@type",
                        "Organization",
                        "name",
                        centres.name(event.site()),
                        "url",
                        pages.absolute("/sites/" + event.site())));
        return data;
    }

    private List<Day> programme(Event event, Language language) {
        Map<String, List<Part>> days = new LinkedHashMap<>();
        DateTimeFormatter format =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(language.locale());
        for (Session session : event.content().sessions()) {
            LocalDate day = session.day();
            days.computeIfAbsent(day == null ? "" : format.format(day), name -> new ArrayList<>())
                    .add(part(event, session, language));
        }
        return days.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
    }

    private Part part(Event event, Session session, Language language) {
        TextLanguage wanted = TextLanguage.of(language);
        Shown<String> summary = event.content().summary(session, wanted);
        return new Part(
                session.id(),
                session.kind().key(),
                session.time(language),
                event.content().title(session, wanted),
                summary.language().tag(),
                Markdown.html(summary.text()),
                session.speakers(),
                session.room(),
                documents.readable(session).stream()
                        .map(file -> new File(file.path(), file.name(), labels.about(file, language)))
                        .toList(),
                session.timed() ? event.path() + "/sessions/" + session.id() + ".ics?lang=" + language.tag() : null,
                practice(event, session, language));
    }

    private @Nullable Link practice(Event event, Session session, Language language) {
        return Optional.ofNullable(event.practices().get(session.id()))
                .flatMap(id -> records.find(id, Reader.PUBLIC))
                .map(record -> {
                    var shown = record.in(TextLanguage.of(language));
                    return new Link(
                            Pages.in(record.path(), language),
                            shown.language().tag(),
                            shown.text().title());
                })
                .orElse(null);
    }

    private ModelAndView unknown(Language language) {
        var view = new ModelAndView("pages/no-such-event");
        view.setStatus(HttpStatus.NOT_FOUND);
        return view.addObject(
                        "page",
                        pages.translated(
                                        "/events",
                                        language,
                                        texts.get(language, "events.none.title"),
                                        texts.get(language, "events.none.text"))
                                .notIndexed())
                .addObject("section", "events");
    }

    /** To be subscribed to: what is to come, and the last that were, so that they do not vanish from calendars when they are over. */
    @GetMapping("/events.ics")
    ResponseEntity<String> subscription(Locale locale) {
        Language language = language(locale);
        List<Event> some = new ArrayList<>(events.upcoming(Reader.PUBLIC));
        some.addAll(events.past(Reader.PUBLIC, 0).events());
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .body(calendar.several(some, texts.get(language, "events.title"), language));
    }

    @GetMapping("/events/{slug}/calendar.ics")
    ResponseEntity<String> calendar(@PathVariable String slug, Locale locale) {
        return events.find(slug, Reader.PUBLIC)
                .map(event -> file(slug, calendar.whole(event, language(locale))))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/events/{slug}/sessions/{session}.ics")
    ResponseEntity<String> session(@PathVariable String slug, @PathVariable String session, Locale locale) {
        return events.find(slug, Reader.PUBLIC)
                .map(event -> calendar.session(event, session, language(locale)))
                .filter(text -> !text.isEmpty())
                .map(text -> file(slug + "-" + session, text))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<String> file(String name, String text) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9-]", "") + ".ics\"")
                .body(text);
    }

    private static Language language(Locale locale) {
        return Language.of(locale.getLanguage()).orElse(Language.FR);
    }
}
