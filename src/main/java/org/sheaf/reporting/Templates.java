// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.StringTemplateLoader;
import freemarker.cache.StrongCacheStorage;
import freemarker.cache.TemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The templates that pages and drawings are made with: those beside this package, and in their place those of a user that
 * bear the same name. The ending decides how text is escaped: {@code ftlh} as HTML, {@code ftlx} as XML.
 *
 * <p>A template of a user is a program of somebody else. It sees the view and nothing more: no file, no address, no class
 * of Java. It may not write without end or think without end, and what is wrong with it is said in words.
 */
public final class Templates {
    /** Those that come with the program. */
    public static final Templates OURS = new Templates(Collections.emptySortedMap(), Duration.ZERO);

    /** How long one template of a user may take; ours take less than a second for the largest reviews. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** How long each may take after one did not end: what is wrong may stand in what all of them share. */
    private static final Duration AFTERWARDS = Duration.ofSeconds(1);

    private final SortedMap<String, UserTemplate> users;
    private Duration patience;
    private final Configuration configuration;

    Templates(SortedMap<String, UserTemplate> users, Duration patience) {
        this.users = Collections.unmodifiableSortedMap(new TreeMap<>(users));
        this.patience = patience;
        this.configuration = configuration(users);
    }

    /**
     * A template that somebody wrote.
     *
     * @param file the file as the user knows it, for messages
     * @param text what stands in it
     */
    public record UserTemplate(String file, String text) {}

    /**
     * Ours, except where there is one of a user.
     *
     * @param users by name, such as {@code study-table.html.ftlh}
     */
    public static Templates with(SortedMap<String, UserTemplate> users) {
        return users.isEmpty() ? OURS : new Templates(users, PATIENCE);
    }

    /** The text of one of ours, for somebody who wants to write another; nothing if we have none of this name. */
    public static Optional<String> ours(String name) {
        if (!name.matches("[a-z-]+(\\.(html|svg))?\\.ftl[hx]")) {
            return Optional.empty();
        }
        try (InputStream in = Templates.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The text that a template makes of a model.
     *
     * @throws TemplateTrouble if a template of a user cannot be used
     */
    String render(String name, Map<String, ?> model) {
        if (users.isEmpty()) {
            return renderOurs(name, model);
        }
        try {
            checkEndlessness();
            return BoundedRendering.of(configuration.getTemplate(name), model, patience);
        } catch (BoundedRendering.Endless e) {
            patience = AFTERWARDS;
            throw new TemplateTrouble(new TemplateWords(users, model).problem(name, e), e);
        } catch (IOException | TemplateException e) {
            throw new TemplateTrouble(new TemplateWords(users, model).problem(name, e), e);
        }
    }

    private String renderOurs(String name, Map<String, ?> model) {
        StringWriter out = new StringWriter();
        try {
            configuration.getTemplate(name).process(model, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException("template " + name + " does not fit its view", e);
        }
        return out.toString();
    }

    /** Puts a look at the clock into each loop and macro of a user; a template is kept once it is read, so once is enough. */
    private void checkEndlessness() throws IOException {
        for (String name : users.keySet()) {
            Template template = configuration.getTemplate(name);
            if (template.getCustomAttribute(BoundedRendering.CHECKED) == null) {
                _CoreAPI.addThreadInterruptedChecks(template);
                template.setCustomAttribute(BoundedRendering.CHECKED, true);
            }
        }
    }

    private static Configuration configuration(SortedMap<String, UserTemplate> users) {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        StringTemplateLoader theirs = new StringTemplateLoader();
        users.forEach((name, template) -> theirs.putTemplate(name, template.text(), 0));
        configuration.setTemplateLoader(
                new MultiTemplateLoader(new TemplateLoader[] {theirs, new ClassTemplateLoader(Templates.class, "")}));
        configuration.setCacheStorage(new StrongCacheStorage());
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        configuration.setLocalizedLookup(false);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("c");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        return configuration;
    }
}
