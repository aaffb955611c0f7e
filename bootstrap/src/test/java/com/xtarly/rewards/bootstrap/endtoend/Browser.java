package com.xtarly.rewards.bootstrap.endtoend;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A real browser in front of one server, used as a person uses it. Each page is held to {@link Accessibility} when it
 * comes and, as it may have changed, when it goes.
 */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ChromeDriver driver;
    private final Accessibility accessibility;
    private final String address;

    private Browser(ChromeDriver driver, String address) {
        this.driver = driver;
        this.accessibility = new Accessibility(driver);
        this.address = address;
    }

    /**
     * Opens one.
     *
     * @param profile an empty directory for all that it keeps
     */
    static Browser at(String address, Path profile) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(System.getProperty("rewards.browser"));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--window-size=1280,900",
                "--user-data-dir=" + profile);
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "es-MX,es"));
        options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL"));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(System.getProperty("rewards.browser.driver")))
                .build();
        return new Browser(new ChromeDriver(service, options), address);
    }

    void opens(String path) {
        driver.get(path.startsWith("http") ? path : address + path);
        accessibility.check();
    }

    /** Types into a field, in place of what stood there. */
    void types(String field, String text) {
        WebElement input = driver.findElement(By.name(field));
        input.clear();
        input.sendKeys(text);
    }

    /** The same, where several fields have one name; the first is 0. */
    void typesInRow(int row, String field, String text) {
        WebElement input = driver.findElements(By.name(field)).get(row);
        input.clear();
        input.sendKeys(text);
    }

    void ticks(String field, String value) {
        driver.findElement(By.cssSelector("input[name='" + field + "'][value='" + value + "']"))
                .click();
    }

    /** Chooses a file of this machine for a field. */
    void uploads(String field, Path file) {
        driver.findElement(By.name(field)).sendKeys(file.toString());
    }

    void picks(String field, String value) {
        driver.findElement(By.cssSelector("select[name='" + field + "'] option[value='" + value + "']"))
                .click();
    }

    /** Presses the button, or follows the link, of this text, and waits for the page it leads to. */
    void presses(String text) {
        leaves(() -> clicks(text), text);
    }

    /** Types where the focus is, and Enter: as a scanner does, or somebody without a mouse. */
    void scans(String text) {
        leaves(() -> driver.switchTo().activeElement().sendKeys(text, Keys.ENTER), text);
    }

    /** Types where the focus is, and stays. */
    void keys(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Clicks twice, as somebody in a hurry does, and waits for the page it leads to. */
    void pressesTwice(String text) {
        leaves(
                () -> new Actions(driver)
                        .doubleClick(driver.findElement(By.xpath("//button[normalize-space()='" + text + "']")))
                        .perform(),
                text);
    }

    private void leaves(Runnable way, String text) {
        accessibility.check();
        var unused = driver.executeScript("document.documentElement.dataset.left = 'yes'");
        way.run();
        // The driver may say anything of a page that is just going.
        unused = new WebDriverWait(driver, PATIENCE)
                .withMessage(() -> "Nothing followed when this was pressed: " + text)
                .ignoring(WebDriverException.class)
                .until(shown -> driver.executeScript(
                        "return document.readyState === 'complete' && !document.documentElement.dataset.left"));
        accessibility.check();
    }

    /** The same, when it only changes the page. */
    void clicks(String text) {
        String said = "[normalize-space()='" + text + "' or @aria-label='" + text + "']";
        driver.findElement(By.xpath("//button" + said + " | //a" + said + " | //summary" + said))
                .click();
    }

    /** Presses the button of this id, which only changes the page. */
    void clicksOn(String id) {
        driver.findElement(By.id(id)).click();
    }

    /** Waits until one goes on in the field, or at the button, of this id. */
    void goesOnIn(String id) {
        var unused = new WebDriverWait(driver, PATIENCE)
                .withMessage(() -> "One does not go on in " + id + "\n" + text())
                .until(shown -> id.equals(driver.executeScript("return document.activeElement.id")));
        accessibility.check();
    }

    /** Waits until the page says so. */
    void reads(String text) {
        var unused = new WebDriverWait(driver, PATIENCE)
                .withMessage(() -> "The page does not say: " + text + "\n" + text())
                .until(shown -> text().contains(text));
    }

    /** What is to be read on the page. In one step: htmx may change the page between two. */
    String text() {
        return (String) driver.executeScript("return document.body.innerText");
    }

    String textOf(String id) {
        return driver.findElement(By.id(id)).getText();
    }

    String title() {
        return driver.getTitle();
    }

    String language() {
        return driver.findElement(By.tagName("html")).getDomAttribute("lang");
    }

    /** From now on the window is this wide, in pixels. */
    void isWide(int width) {
        var unused = driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 844, "deviceScaleFactor", 1, "mobile", false));
    }

    /** What one would have to move sideways to see all of; code may be as wide as it is. */
    List<?> cutOff() {
        return (List<?>) driver.executeScript("""
                return [...document.querySelectorAll('html, body *')]
                    .filter(e => !e.closest('pre, svg, input, .skip, .unseen'))
                    .filter(e => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX !== 'visible'
                        || e.matches('html') && e.scrollWidth > innerWidth
                        || e.matches('table') && e.getBoundingClientRect().right > innerWidth)
                    .map(e => location.pathname + ' ' + e.outerHTML.slice(0, 200));""");
    }

    /** What a page did that its policy forbids, or that broke a script. */
    List<String> complaints() {
        return driver.manage().logs().get("browser").getAll().stream()
                .map(entry -> entry.getMessage())
                .filter(message -> !message.contains("Failed to load resource"))
                .toList();
    }

    Camera camera(Path directory) {
        return new Camera(driver, directory);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
