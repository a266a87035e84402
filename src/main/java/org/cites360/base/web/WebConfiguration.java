package org.cites360.base.web;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.filter.UrlHandlerFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Assets assets;

    WebConfiguration(Assets assets) {
        this.assets = assets;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new PublicHeaders(assets.inlineSources(".ts"), assets.inlineSources(".css")));
    }

    /** Boot's own valve stays around this one, which is asked first and leaves it nothing to say. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusalPage() {
        return server -> server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(RefusalPage.class.getName());
            }
        });
    }

    @Bean
    FilterRegistrationBean<Filter> unreadableParameters() {
        var registration = new FilterRegistrationBean<Filter>(new UnreadableParameters());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** An address with a slash too much leads to the page itself. */
    @Bean
    FilterRegistrationBean<Filter> slashAtTheEnd() {
        var registration = new FilterRegistrationBean<Filter>(UrlHandlerFilter.trailingSlashHandler(
                        "/visit/**", "/embed/**", "/kiosk/**", "/sites/**", "/practices/**", "/resources/**")
                .redirect(HttpStatus.PERMANENT_REDIRECT)
                .build());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return registration;
    }

    /** Weak ETags: the same page is the same whether it travels compressed or not. */
    @Bean
    FilterRegistrationBean<Filter> publicPagesEtag() {
        var filter = new ShallowEtagHeaderFilter();
        filter.setWriteWeakETag(true);
        var registration = new FilterRegistrationBean<Filter>(filter);
        registration.setUrlPatterns(PublicAddresses.PATTERNS);
        return registration;
    }

    /** What a partner's page loads to show a visit by the element itself: public to everybody, so readable by every site's scripts. */
    @Bean
    FilterRegistrationBean<Filter> readableByOtherSites() {
        var registration = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            HttpServletResponse answer = (HttpServletResponse) response;
            answer.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            answer.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
            chain.doFilter(request, response);
        });
        registration.setUrlPatterns(List.of("/assets/*", "/media/*", "/api/tours", "/api/tours/*", "/embed/v1/*"));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 30);
        return registration;
    }

    /** Files whose name carries their hash: kept for ever. Asked before Vaadin, which would open a session for them. */
    @Bean
    HandlerMapping builtAssets() {
        return files(
                "/assets/**",
                "META-INF/resources/assets/",
                CacheControl.maxAge(A_YEAR).cachePublic().immutable());
    }

    /** The brand's pictures, under names that stay. */
    @Bean
    HandlerMapping brandPictures() {
        return files(
                "/brand/**",
                "META-INF/resources/brand/",
                CacheControl.maxAge(A_DAY).cachePublic());
    }

    private static HandlerMapping files(String pattern, String folder, CacheControl cache) {
        var handler = new ResourceHttpRequestHandler();
        handler.setLocations(List.of(new ClassPathResource(folder)));
        handler.setCacheControl(cache);
        try {
            handler.afterPropertiesSet();
        } catch (Exception wrong) {
            throw new IllegalStateException(wrong);
        }
        return new SimpleUrlHandlerMapping(Map.of(pattern, handler), Ordered.HIGHEST_PRECEDENCE + 10);
    }
}
