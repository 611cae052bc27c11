// Shows our widgets and pages with sample data and saves a picture of each, to be looked at:
//   gallery FOLDER [light|dark] [SCALE of the font, 1.0] [WIDTHxHEIGHT]
#include "fakes/memorysecrets.h"
#include "fakes/tableprovider.h"
#include "inventory/accounts.h"
#include "inventory/inventory.h"
#include "storage/windowstate.h"
#include "tools/still.h"
#include "views/accountspage.h"
#include "views/commandpalette.h"
#include "views/firststartpage.h"
#include "views/formwidget.h"
#include "views/icons.h"
#include "views/importdialog.h"
#include "views/looks.h"
#include "views/mainwindow.h"
#include "views/pane.h"
#include "views/settingsdialog.h"
#include "views/stateglyph.h"
#include "views/statusline.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabBar>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

struct Options
{
    QString folder = u"gallery"_s;
    Settings::Look look = Settings::Look::Light;
    QSize size = {1440, 900};
};

/// A kind with every sort of field.
ProviderKind sampleKind(const std::shared_ptr<TableCloud> &cloud)
{
    ProviderKind kind = TableProvider::kind(cloud, u"ec2"_s);
    kind.kind.title = u"Amazon EC2"_s;
    kind.kind.icon = u"cloud"_s;
    Form form;
    form.fields = {
        {u"auth"_s,
         u"Sign in with"_s,
         Field::Type::Choice,
         true,
         {},
         {},
         u"keys"_s,
         {u"keys"_s, u"profile"_s},
         {u"Access key"_s, u"Profile"_s},
         u"Signing in"_s},
        {u"keyid"_s, u"Access key ID"_s, Field::Type::Text, true, {}, {}, {}, {}, {}, {}, u"auth=keys"_s},
        {u"secret"_s,
         u"Secret access key"_s,
         Field::Type::Secret,
         true,
         u"Kept in the keychain and nowhere else."_s,
         {},
         {},
         {},
         {},
         {},
         u"auth=keys"_s},
        {u"profile"_s, u"Profile"_s, Field::Type::Text, true, {}, u"default"_s, {}, {}, {}, {}, u"auth=profile"_s},
        {u"role"_s,
         u"Then assume role"_s,
         Field::Type::Text,
         false,
         {},
         u"none; for example arn:aws:iam::…:role/ops"_s},
        {u"otp"_s, u"One-time code"_s, Field::Type::Flag, false, {}, u"ask at the first use of a day"_s},
        {u"regions"_s,
         u"Regions"_s,
         Field::Type::List,
         false,
         u"Empty: all that are enabled."_s,
         u"us-east-1, eu-west-1"_s,
         {},
         {},
         {},
         u"What is listed"_s},
        {u"endpoint"_s, u"Endpoint"_s, Field::Type::Text, false, u"Of a cloud that speaks the same API."_s,
         u"https://ec2.{region}.amazonaws.com"_s},
        {u"file"_s, u"Certificates"_s, Field::Type::File, false, {}, u"the system's"_s},
    };
    kind.kind.form = form;
    return kind;
}

Account sampleAccount(const QString &name, const QString &provider)
{
    Account account;
    account.provider = provider;
    account.name = name;
    account.values = {{u"auth"_s, u"keys"_s}, {u"keyid"_s, u"AKIAEXAMPLE3KD2"_s}};
    return account;
}

QWidget *controls()
{
    auto *page = new QWidget;
    pane::setGround(page, QPalette::Window);
    auto *grid = new QGridLayout(page);
    int row = 0;
    int column = 0;
    const auto put = [&](QWidget *widget) {
        grid->addWidget(widget, row, column++);
        if (column == 6) {
            column = 0;
            ++row;
        }
    };
    for (const QString &role : {QString(), u"primary"_s, u"danger"_s, u"chip"_s, u"link"_s, u"segment"_s}) {
        auto *button = new QPushButton(Icons::icon(u"play"_s), u"Run on 38 hosts"_s);
        button->setProperty("role", role);
        button->setProperty("key", u"Ctrl+Enter"_s);
        put(button);
        auto *off = new QPushButton(Icons::icon(u"stop"_s), u"Stop app-07…"_s);
        off->setProperty("role", role);
        off->setEnabled(false);
        put(off);
        auto *tool = new QToolButton;
        tool->setText(u"failed"_s);
        tool->setProperty("role", role);
        tool->setProperty("count", u"3"_s);
        tool->setIcon(StateGlyph::icon(StateGlyph::Shape::Failed));
        tool->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        tool->setCheckable(true);
        tool->setChecked(role == u"chip"_s || role == u"segment"_s);
        put(tool);
    }
    auto *combo = new QComboBox;
    combo->addItems({u"20 at once"_s, u"40 at once"_s});
    put(combo);
    put(new QLineEdit(u"prod-aws"_s));
    put(new QSpinBox);
    auto *mistake = new QLineEdit(u"us-esat-1"_s);
    mistake->setProperty("mistake", true);
    put(mistake);
    auto *text = new QPlainTextEdit(u"dpkg-query -W openssl"_s);
    text->setFixedHeight(60);
    put(text);
    auto *tabs = new QTabBar;
    tabs->addTab(StateGlyph::icon(StateGlyph::Shape::Ok), u"app-01"_s);
    tabs->addTab(StateGlyph::icon(StateGlyph::Shape::Failed), u"app-07"_s);
    put(tabs);
    auto *table = new QTableWidget(3, 3);
    table->setShowGrid(false);
    table->setHorizontalHeaderLabels({u"State"_s, u"Name"_s, u"Region"_s});
    table->setSortingEnabled(true);
    for (int i = 0; i < 9; ++i)
        table->setItem(i / 3, i % 3, new QTableWidgetItem(u"cell %1"_s.arg(i)));
    table->selectRow(1);
    grid->addWidget(table, ++row, 0, 1, 3);
    auto *glyphs = new QWidget;
    auto *line = new QGridLayout(glyphs);
    for (int shape = 0; shape <= int(StateGlyph::Shape::Cancelled); ++shape) {
        auto *label = new QLabel;
        label->setPixmap(StateGlyph::icon(StateGlyph::Shape(shape)).pixmap(QSize(32, 32)));
        line->addWidget(label, shape / 10, shape % 10);
    }
    grid->addWidget(glyphs, row, 3, 1, 3);
    auto *icons = new QWidget;
    auto *sheet = new QGridLayout(icons);
    const QStringList names = QDir(u":/icons"_s).entryList();
    for (int i = 0; i < names.size(); ++i) {
        auto *label = new QLabel;
        label->setToolTip(names.at(i));
        label->setPixmap(Icons::icon(names.at(i).chopped(4)).pixmap(QSize(24, 24)));
        sheet->addWidget(label, i / 22, i % 22);
    }
    grid->addWidget(icons, ++row, 0, 1, 6);
    return page;
}

QList<ImportOffer> sampleOffers()
{
    return {{u"~/.ssh/config"_s, u"23 hosts, 1 jump host"_s},
            {u"~/.aws/config"_s, u"2 profiles: prod, stage"_s},
            {u"~/.maestrorc"_s, u"EC2 and Rackspace, from Maestro 2012"_s},
            {u"~/ansible/hosts"_s, u"24 hosts in 3 groups"_s},
            {u"clouds.yaml"_s, u"not found"_s, false}};
}

void save(QWidget &widget, const Options &options, const QString &name)
{
    waitUntilStill(widget);
    widget.grab().save(options.folder + u'/' + name +
                       (options.look == Settings::Look::Dark ? u"-dark.png"_s : u"-light.png"_s));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    Options options;
    options.folder = arguments.value(1, options.folder);
    options.look = arguments.value(2) == u"dark"_s ? Settings::Look::Dark : Settings::Look::Light;
    QFont font(u"Inter"_s);
    font.setPixelSize(qRound(13 * arguments.value(3, u"1"_s).toDouble()));
    QApplication::setFont(font);
    const QStringList size = arguments.value(4, u"1440x900"_s).split(u'x');
    options.size = QSize(size.value(0).toInt(), size.value(1).toInt());
    QDir().mkpath(options.folder);

    Looks looks;
    looks.setLook(options.look);
    QTemporaryDir profile;
    Documents documents(profile.path());
    WindowState state(documents);
    MemorySecrets keychain;
    LayeredSecrets secrets(keychain);
    const auto cloud = std::make_shared<TableCloud>();
    cloud->regions[u"eu-west-1"_s].pages = {{TableCloud::instance(u"i-1"_s), TableCloud::instance(u"i-2"_s)}};
    cloud->check = {
        u"arn:aws:iam::481702593316:user/maestro"_s,
        u"481702593316 (shop-production)"_s,
        {{u"list instances"_s, u"us-east-1"_s, u"yes, 5,204 hosts"_s},
         {u"list instances"_s, u"eu-west-1"_s, u"yes, 2,196 hosts"_s},
         {u"start, stop, reboot"_s, u"3 regions"_s, u"yes"_s},
         {u"read console output"_s, u"3 regions"_s, u"no"_s, false}},
        u"Without console output Maestro cannot compare new host keys by itself. Missing: ec2:GetConsoleOutput"_s,
        u"{\"Effect\": \"Allow\",\n \"Action\": \"ec2:GetConsoleOutput\",\n \"Resource\": \"*\"}"_s,
        812};
    const auto lost = std::make_shared<TableCloud>();
    lost->regionsError = Error{Error::Denied, u"Password refused (401)."_s};
    ProviderKind files = TableProvider::kind(cloud, u"hosts"_s, false, true);
    files.kind.title = u"Host list"_s;
    files.kind.icon = u"file"_s;
    files.kind.form = {};
    ProviderKind rackspace = TableProvider::kind(lost, u"rackspace"_s);
    rackspace.kind.form = {};
    ProviderKinds kinds({sampleKind(cloud), rackspace, files});
    Accounts accounts(documents, secrets, kinds);
    QThreadPool pool;
    Inventory inventory(accounts, pool);
    Values values{sampleAccount({}, {}).values, {{u"secret"_s, Secret::fromText(u"x"_s)}}};
    const QList<std::pair<QString, QString>> samples = {{u"prod-aws"_s, u"ec2"_s},
                                                        {u"stage-aws-with-a-rather-long-name-of-its-own"_s, u"ec2"_s},
                                                        {u"rack-uk"_s, u"rackspace"_s},
                                                        {u"lab"_s, u"hosts"_s}};
    for (const auto &[name, kind] : samples) {
        const auto saved = accounts.save(sampleAccount(name, kind), kind == u"ec2"_s ? values : Values());
        if (!QTest::qWaitFor([&] { return saved.isFinished(); }))
            qFatal("An account is not saved.");
    }
    inventory.refresh();

    MainWindow window(state, looks);
    AllowedFileStore programs(documents);
    auto *page = new AccountsPage(accounts, inventory, programs);
    auto *first = new FirstStartPage;
    first->setOffers(sampleOffers());
    first->setKeychainNote(u"Secrets will be kept in the keychain."_s);
    window.addPage(u"instances"_s, u"Instances"_s, u"rail-instances"_s, first);
    window.addPage(u"runs"_s, u"Runs"_s, u"rail-runs"_s, controls());
    window.addPage(u"accounts"_s, u"Accounts"_s, u"rail-accounts"_s, page);
    window.statusLine()->setItem(u"refresh"_s, StateGlyph::Shape::Running, u"Refreshing ap-southeast-2"_s);
    window.statusLine()->setItem(u"account/1"_s, StateGlyph::Shape::Failed, u"rack-uk refused"_s);
    window.statusLine()->setKeychain(u"Keychain unlocked"_s, true);
    window.statusLine()->setConnections(2);
    window.resize(options.size);
    window.show();
    save(window, options, u"first-start"_s);
    window.showPage(u"runs"_s);
    save(window, options, u"controls"_s);
    window.showPage(u"accounts"_s);
    page->showAccount(accounts.accounts().first().id);
    QTest::mouseClick(page->findChild<QPushButton *>(u"testAccount"_s), Qt::LeftButton);
    save(window, options, u"accounts"_s);
    looks.setLook(options.look == Settings::Look::Dark ? Settings::Look::Light : Settings::Look::Dark);
    save(window, options, u"accounts-switched"_s);
    looks.setLook(options.look);
    page->showAccount(accounts.accounts().at(2).id);
    save(window, options, u"account-refused"_s);
    page->addAccount(u"ec2"_s);
    keychain.refuse(Error::Denied, u"The keychain is locked and the question was dismissed."_s);
    page->findChild<QLineEdit *>(u"field_name"_s)->setText(u"new"_s);
    page->findChild<QLineEdit *>(u"field_keyid"_s)->setText(u"AKIA"_s);
    page->findChild<QLineEdit *>(u"field_secret"_s)->setText(u"AKIA"_s);
    QTest::mouseClick(page->findChild<QPushButton *>(u"saveAccount"_s), Qt::LeftButton);
    save(window, options, u"account-new"_s);
    window.showPalette();
    save(window, options, u"palette"_s);
    SettingsDialog settings(Settings{}, &window);
    settings.open();
    save(settings, options, u"settings"_s);
    settings.close();
    ImportDialog import(&window);
    import.setOffers(sampleOffers());
    import.open();
    save(import, options, u"import"_s);
    return 0;
}
