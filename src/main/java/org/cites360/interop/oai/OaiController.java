package org.cites360.interop.oai;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.cites360.base.web.PublicController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The repository for harvesters: public records alone. */
@PublicController
class OaiController {

    private static final MediaType XML = new MediaType(MediaType.TEXT_XML, StandardCharsets.UTF_8);

    private final OaiRepository repository;

    OaiController(OaiRepository repository) {
        this.repository = repository;
    }

    @RequestMapping(
            path = "/oai",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<String> answer(HttpServletRequest request) {
        return ResponseEntity.ok().contentType(XML).body(repository.answer(request.getParameterMap()));
    }
}
