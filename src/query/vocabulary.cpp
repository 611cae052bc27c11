#include "query/vocabulary.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

QStringList words(QStringView text)
{
    QStringList list;
    for (const QStringView word : text.split(u' ', Qt::SkipEmptyParts))
        list.append(word.toString());
    return list;
}

struct KeyRow
{
    QueryKey key;
    QString word;
};

const QList<KeyRow> &keyRows()
{
    static const QList<KeyRow> rows = {
        {QueryKey::Provider, u"provider"_s},
        {QueryKey::Account, u"account"_s},
        {QueryKey::Region, u"region"_s},
        {QueryKey::Zone, u"zone"_s},
        {QueryKey::Name, u"name"_s},
        {QueryKey::Id, u"id"_s},
        {QueryKey::Ip, u"ip"_s},
        {QueryKey::State, u"state"_s},
        {QueryKey::Type, u"type"_s},
        {QueryKey::Image, u"image"_s},
        {QueryKey::Vpc, u"vpc"_s},
        {QueryKey::Sg, u"sg"_s},
        {QueryKey::Lb, u"lb"_s},
        {QueryKey::Key, u"key"_s},
        {QueryKey::Age, u"age"_s},
        {QueryKey::Is, u"is"_s},
        {QueryKey::Has, u"has"_s},
        {QueryKey::HasTag, u"tag"_s},
        {QueryKey::Ssh, u"ssh"_s},
        {QueryKey::Last, u"last"_s},
        {QueryKey::Via, u"via"_s},
        {QueryKey::Column, u"col"_s},
    };
    return rows;
}

/// Regions by provider, as its own tools write them. OpenStack, vCloud, Proxmox and inventories name theirs freely.
const QMap<QString, QStringList> &regionTable()
{
    static const QMap<QString, QStringList> table = {
        {u"ec2"_s,
         words(u"us-east-1 us-east-2 us-west-1 us-west-2 eu-west-1 eu-west-2 eu-west-3 eu-central-1 eu-central-2 "
               "eu-north-1 eu-south-1 eu-south-2 af-south-1 ap-east-1 ap-east-2 ap-northeast-1 ap-northeast-2 "
               "ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 "
               "ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-central-1 ca-west-1 il-central-1 me-central-1 "
               "me-south-1 mx-central-1 sa-east-1 cn-north-1 cn-northwest-1 us-gov-east-1 us-gov-west-1 "
               "eusc-de-east-1")},
        {u"rackspace"_s, words(u"dfw ord iad lon syd hkg uk")},
        {u"digitalocean"_s, words(u"nyc1 nyc2 nyc3 sfo1 sfo2 sfo3 ams2 ams3 sgp1 lon1 fra1 tor1 blr1 syd1 atl1")},
        {u"hetzner"_s, words(u"fsn1 nbg1 hel1 ash hil sin")},
        {u"linode"_s,
         words(u"us-east us-west us-central us-southeast us-ord us-iad us-sea us-mia us-lax eu-central eu-west "
               "ap-south ap-northeast ap-southeast ap-west ca-central fr-par nl-ams se-sto es-mad it-mil jp-osa "
               "in-maa id-cgk br-gru gb-lon au-mel de-fra-2 jp-tyo-3 sg-sin-2 in-bom-2")},
        {u"vultr"_s,
         words(u"ewr ord dfw sea lax atl ams lhr fra sjc syd yto nrt icn sgp mia cdg waw mad sto jnb bom del blr itm "
               "mel hnl scl tlv man mex sao")},
        {u"gce"_s,
         words(u"us-central1 us-east1 us-east4 us-east5 us-south1 us-west1 us-west2 us-west3 us-west4 "
               "northamerica-northeast1 northamerica-northeast2 northamerica-south1 southamerica-east1 "
               "southamerica-west1 europe-central2 europe-north1 europe-north2 europe-southwest1 europe-west1 "
               "europe-west2 europe-west3 europe-west4 europe-west6 europe-west8 europe-west9 europe-west10 "
               "europe-west12 asia-east1 asia-east2 asia-northeast1 asia-northeast2 asia-northeast3 asia-south1 "
               "asia-south2 asia-southeast1 asia-southeast2 australia-southeast1 australia-southeast2 me-central1 "
               "me-central2 me-west1 africa-south1")},
        {u"azure"_s,
         words(u"eastus eastus2 centralus northcentralus southcentralus westcentralus westus westus2 westus3 "
               "canadacentral canadaeast brazilsouth northeurope westeurope uksouth ukwest francecentral "
               "germanywestcentral norwayeast swedencentral switzerlandnorth italynorth polandcentral spaincentral "
               "eastasia southeastasia japaneast japanwest koreacentral koreasouth australiaeast australiasoutheast "
               "australiacentral centralindia southindia westindia southafricanorth uaenorth qatarcentral "
               "israelcentral mexicocentral newzealandnorth")},
        {u"scaleway"_s, words(u"fr-par-1 fr-par-2 fr-par-3 nl-ams-1 nl-ams-2 nl-ams-3 pl-waw-1 pl-waw-2 pl-waw-3 "
                              "it-mil-1")},
        {u"vcloud"_s, words(u"default")},
    };
    return table;
}

} // namespace

const QStringList &QueryVocabulary::providers()
{
    static const QStringList list = words(u"ec2 rackspace openstack digitalocean hetzner linode vultr gce azure "
                                          "scaleway vcloud proxmox libvirt sshconfig ansible tfstate csv");
    return list;
}

QStringList QueryVocabulary::regions(const QString &provider)
{
    return regionTable().value(provider.toLower());
}

const QStringList &QueryVocabulary::keys()
{
    static const QStringList list = [] {
        QStringList all;
        for (const KeyRow &row : keyRows())
            all.append(row.word);
        return all;
    }();
    return list;
}

const QStringList &QueryVocabulary::states()
{
    static const QStringList list = words(u"running stopped pending stopping rebooting terminated error unknown any");
    return list;
}

std::optional<QueryKey> queryKey(const QString &word)
{
    const QString lower = word.toLower();
    for (const KeyRow &row : keyRows()) {
        if (row.word == lower)
            return row.key;
    }
    return {};
}

QString keyWord(QueryKey key)
{
    for (const KeyRow &row : keyRows()) {
        if (row.key == key)
            return row.word;
    }
    return {};
}

QStringList fixedValues(QueryKey key)
{
    switch (key) {
    case QueryKey::Provider: // "hosts" is a word of its own everywhere else
        return QueryVocabulary::providers() + QStringList{u"hosts"_s};
    case QueryKey::State:
        return QueryVocabulary::states();
    case QueryKey::Is:
        return words(u"production running drained");
    case QueryKey::Has:
        return words(u"public_ip private_ip ipv6 ip dns name tags key lb sg vpc zone last");
    case QueryKey::Last:
        return words(u"ok changed failed timed-out unreachable cancelled skipped not-known never");
    default:
        return {};
    }
}

const QStringList &modifierWords()
{
    static const QStringList list = words(u"pick first per sort");
    return list;
}

const QStringList &sortWords()
{
    static const QStringList list = words(u"name age state type provider account region zone id ip image vpc key last");
    return list;
}

bool isProvider(const QString &word)
{
    return QueryVocabulary::providers().contains(word, Qt::CaseInsensitive);
}

std::pair<QString, QString> providerAlias(const QString &word)
{
    if (word.compare(u"ec2_us_east", Qt::CaseInsensitive) == 0)
        return {u"ec2"_s, u"us-east-1"_s};
    if (word.compare(u"ec2_us_west", Qt::CaseInsensitive) == 0)
        return {u"ec2"_s, u"us-west-1"_s};
    return {};
}

QStringList providersWithRegion(const QString &region)
{
    QStringList found;
    for (const QString &provider : QueryVocabulary::providers()) {
        if (QueryVocabulary::regions(provider).contains(region, Qt::CaseInsensitive))
            found.append(provider);
    }
    return found;
}

const QStringList &allRegions()
{
    static const QStringList list = [] {
        QStringList all;
        for (const QString &provider : QueryVocabulary::providers())
            all += QueryVocabulary::regions(provider);
        all.removeDuplicates();
        return all;
    }();
    return list;
}

bool isBareRegion(const QString &word)
{
    const QStringList providers = providersWithRegion(word);
    if (providers.isEmpty() || providers == QStringList{u"vcloud"_s})
        return false;
    const bool telling = word.size() >= 6 || word.contains(u'-') || word.back().isDigit();
    return telling || providers.contains(u"rackspace"_s);
}
