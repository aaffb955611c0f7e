package com.xtarly.rewards.http.dashboard;

import java.util.List;

/** Reads a template for what it writes by itself: the text between tags that no expression puts in. */
final class Template {
    private static final List<String> LINES = List.of("@import", "@param", "!{");
    private static final List<String> CALLS = List.of("@if(", "@elseif(", "@for(", "@template.");
    private static final List<String> WORDS = List.of("@else", "@endif", "@endfor", "@`", "`)");

    private final String text;
    private final StringBuilder said = new StringBuilder();
    private int at;

    private Template(String text) {
        this.text = text;
    }

    static String said(String text) {
        Template template = new Template(text);
        while (template.at < text.length()) {
            template.step();
        }
        return template.said.toString();
    }

    private void step() {
        if (LINES.stream().anyMatch(this::isHere)) {
            at = after("\n");
        } else if (isHere("@template.layout(")) {
            at = after("@`");
        } else if (CALLS.stream().anyMatch(this::isHere)) {
            at = text.indexOf('(', at);
            skipBalanced('(', ')');
        } else if (isHere("${") || isHere("$unsafe{")) {
            at = text.indexOf('{', at);
            skipBalanced('{', '}');
        } else if (isHere("<code")) {
            at = after("</code>");
        } else if (isHere("<")) {
            skipTag();
        } else {
            int word = WORDS.stream()
                    .filter(this::isHere)
                    .mapToInt(String::length)
                    .findFirst()
                    .orElse(0);
            said.append(word == 0 ? text.charAt(at) : ' ');
            at += Math.max(1, word);
        }
    }

    private void skipTag() {
        while (text.charAt(at) != '>') {
            if (isHere("${")) {
                at++;
                skipBalanced('{', '}');
            } else {
                at++;
            }
        }
        at++;
    }

    private void skipBalanced(char open, char close) {
        int depth = 0;
        do {
            depth += text.charAt(at) == open ? 1 : text.charAt(at) == close ? -1 : 0;
            at++;
        } while (depth > 0);
    }

    private boolean isHere(String what) {
        return text.startsWith(what, at);
    }

    private int after(String what) {
        int found = text.indexOf(what, at);
        return found < 0 ? text.length() : found + what.length();
    }
}
